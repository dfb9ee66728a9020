<?php
final class Notes
{
    private const SYSTEM = 25;

    public function all(int $lead, string $said): array
    {
        $body = json_encode(['message' => $said, 'service' => 'Acme']);
        $late = [];
        $late['note_type'] = 25;
        $late['text'] = 'Delivered';
        $params = ['text' => $said];
        return [
            ['entity_id' => $lead, 'note_type' => self::SYSTEM, 'params' => ['title' => $said, 'service' => 'Acme']],
            ['entity_id' => $lead, 'note_type' => 25, 'params' => $params],
            ['element_id' => $lead, 'note_type' => 25, 'text' => $body],
            ['element_id' => $lead, 'note_type' => 25],
            $late,
        ];
    }
}
