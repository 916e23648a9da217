import Foundation

exit(Poise.run(Array(CommandLine.arguments.dropFirst())))
