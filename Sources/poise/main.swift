import Glibc

exit(try runAssessment(nil))
