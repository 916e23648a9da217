import Glibc

/// Signals that end a program, held back for a moment.
package enum HeldSignals {
  /// Does `work`. An interrupt, the end of the session or a request to end that comes meanwhile is obeyed behind it.
  package static func during<Value>(_ work: () throws(Failure) -> Value) throws(Failure) -> Value {
    var (held, before) = (sigset_t(), sigset_t())
    sigemptyset(&held)
    for number in [SIGHUP, SIGINT, SIGTERM] { sigaddset(&held, number) }
    pthread_sigmask(SIG_BLOCK, &held, &before)
    defer { pthread_sigmask(SIG_SETMASK, &before, nil) }
    return try work()
  }
}
