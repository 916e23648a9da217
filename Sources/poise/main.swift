import Glibc
import System

Descriptor.fillStandardStreams()
exit(Poise.run(ProcessArguments.all))
