"""What people type: `levelhead rules`, `levelhead promises`."""
