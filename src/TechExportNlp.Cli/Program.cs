Console.Error.WriteLine("technlp");
return 2;
