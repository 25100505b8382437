"""What is true: the client file's data types and the rules that apply to them, without I/O."""
