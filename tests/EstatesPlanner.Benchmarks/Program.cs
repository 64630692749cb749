using EstatesPlanner.Benchmarks;

return await Bench.Run(args, Console.Out, Console.Error);
