using EstatesPlanner.Benchmarks;

// The peer of a verb's start: nothing but the runtime and one line.
if (args is ["hello"])
{
    Console.WriteLine("hello");
    return 0;
}

return await Bench.Run(args, Console.Out, Console.Error);
