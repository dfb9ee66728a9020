<?php

final class Letter
{
    public string $to = '';

    public static function fromRequest(): self
    {
        $letter = new self();
        $letter->to = (string) filter_input(INPUT_POST, 'to');

        return $letter;
    }

    public function send(string $text): bool
    {
        return mail($this->to, 'Stock', $text);
    }
}

final class Report
{
    public string $file = '';

    public function show(): void
    {
        readfile($this->file);
    }
}

$report = new Report();
$report->file = $_GET['report'];
$report->show();
