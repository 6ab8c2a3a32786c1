choice = If you would like to talk to one of us about { $label }, please press the key { $key } on your telephone now.
