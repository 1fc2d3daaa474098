using Deeplia.Server.Commands;

return await CommandLine.RunAsync(args);
