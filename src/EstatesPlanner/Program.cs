using EstatesPlanner.Verbs;

return await CommandLine.Run(args, Console.Out, Console.Error, ownsProcess: true);
