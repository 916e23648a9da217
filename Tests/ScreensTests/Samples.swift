@_exported import AssessmentSamples
