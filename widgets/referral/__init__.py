"""Services and hand-over: find one together, agree who gets in touch, and follow it until it has started."""
