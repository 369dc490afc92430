"""What plans hold, which rules they break and how long they take, before and after."""
