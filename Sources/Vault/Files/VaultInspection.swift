/// Looks at a vault without opening it: no lock is taken, and nothing is written.
package enum VaultInspection {
  /// - Returns: what makes the folder or the file unfit; nil where both are as they should be.
  package static func refusal(at location: VaultLocation, environment: VaultEnvironment = .init()) -> VaultError? {
    do throws(VaultError) {
      let folder = try VaultFolder(location, isNew: false, environment: environment)
      return try folder.fileStatus() == nil ? .missing(path: location.path) : nil
    } catch {
      return error
    }
  }
}
