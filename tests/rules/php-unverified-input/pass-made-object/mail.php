<?php

final class Letter
{
    public string $to = 'stock@romashka.io';

    public function send(string $text): bool
    {
        return mail($this->to, 'Stock', $text);
    }
}

// Of another file's class.
$filter = new Filter();
$filter->to = $_POST['to'];

$letter = new Letter();
$letter->to = (string) filter_input(INPUT_POST, 'to', FILTER_VALIDATE_EMAIL);
