"""voicecoach: a spoken mock interviewer that runs wholly on the candidate's own machine."""

import os

__version__ = "0.1.0"

# From its import on, onnxruntime (wheels since 1.29) reports to Microsoft unless this is set. Set
# here, before any module can import it, and whatever it was before: nothing leaves the machine.
os.environ["ORT_DISABLE_TELEMETRY"] = "1"
