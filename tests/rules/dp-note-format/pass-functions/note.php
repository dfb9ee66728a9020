<?php
final class Call
{
    private const TYPE = 10;

    public function made(): void
    {
        add(['note_type' => self::TYPE, 'text' => 'Called']);
    }
}

final class System
{
    private const TYPE = 25;

    public function made(): void
    {
        $note = ['note_type' => self::TYPE];
        $note['text'] = json_encode(['text' => 'Sent', 'service' => 'Acme']);
        add($note);
    }
}

function fill(): array
{
    $note = [];
    $note['note_type'] = 25;
    $note = decorate($note);
    return $note;
}

function call(): array
{
    $note = [];
    $note['text'] = 'Called';
    return $note;
}
