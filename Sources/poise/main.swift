import Glibc

exit(Poise.run(Array(CommandLine.arguments.dropFirst())))
