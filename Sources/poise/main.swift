import Glibc
import System

Descriptor.fillStandardStreams()
exit(Poise.run(Array(CommandLine.arguments.dropFirst())))
