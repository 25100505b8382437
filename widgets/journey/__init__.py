"""Looking back on the journey: the line of time, the replay, and thank-you cards."""
