import CStart

/// The words after the name of the program. Swift's own reader of them needs /proc.
enum ProcessArguments {
  static let all = (1..<max(start_argument_count(), 1)).compactMap { start_argument($0).map { String(cString: $0) } }
}
