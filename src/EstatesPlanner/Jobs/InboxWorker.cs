namespace EstatesPlanner.Jobs;

/// <summary>
/// Looks at the inbox again and again while the program runs. Whatever goes wrong is logged and tried again at the next look.
/// </summary>
public sealed class InboxWorker(Inbox inbox, InboxSettings settings, ILogger<InboxWorker> log, TimeProvider clock) : BackgroundService
{
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                await foreach (var outcome in inbox.Look(settings, stoppingToken))
                {
                    log.Log(
                        outcome.Fault is not null ? LogLevel.Error
                            : outcome.Refused is null ? LogLevel.Information
                            : LogLevel.Warning,
                        outcome.Fault,
                        "Inbox {Trust}: {File} lies at {Place}. {Refused}",
                        outcome.Trust,
                        outcome.File,
                        outcome.MovedTo,
                        outcome.Refused
                    );
                }

                await Task.Delay(settings.Every, clock, stoppingToken);
            }
            catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
            {
                return;
            }
            catch (Exception fault) when (fault is not OutOfMemoryException)
            {
                log.LogError(fault, "The inbox could not be looked at");
                await Task.Delay(settings.Every, clock, stoppingToken);
            }
        }
    }
}
