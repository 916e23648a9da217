import JSON

/// Why an open vault's contents cannot be used.
enum ContentsFault: Error, Equatable {
  case laterFormat
  case unexpected(JSONError)
}
