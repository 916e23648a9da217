import Advice
import Instrument
import Report
