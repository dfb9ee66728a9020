<?php
final class Call
{
    private const TYPE = 10;
}

final class System
{
    private const TYPE = 25;

    public function made(): void
    {
        $type = 25;
        add(['note_type' => self::TYPE, 'text' => 'Sent']);
        add(['note_type' => $type, 'text' => 'Sent again']);
    }
}
