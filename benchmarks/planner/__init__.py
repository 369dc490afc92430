"""The planner against the optimum and against the clock."""
