import Glibc
import Vault
import VaultSamples

// Does to vaults what the tests then look at.
//
//     VaultProbe create PATH ENTRIES   a vault with so many entries
//     VaultProbe answer PATH COUNT     so many answers, each saved and acknowledged
//     VaultProbe rekey|delete|finish PATH
//     VaultProbe show PATH             what is in it
//     VaultProbe hold PATH             opens it until standard input ends
//     VaultProbe mutate COUNT SEED     random changes to a vault, all to be refused
//     VaultProbe mutate-sheet COUNT SEED   the same for a sheet
//     VaultProbe prepare PATH ENTRIES  a vault that the program opens, with so many entries and one under way
//     VaultProbe benchmark PATH ENTRIES
//
// The long run: swift build -c release --product VaultProbe && .build/release/VaultProbe mutate 1000000 2026
exit(Probe(Array(CommandLine.arguments.dropFirst())).run())
