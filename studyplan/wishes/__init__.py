"""What a reader asks for, as links, commands and progress files say it → frozen values, or why it makes no sense."""
