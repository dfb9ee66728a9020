<?php
final class Notes
{
    private const SYSTEM = 25;
    private const COMMON = 4;

    public function all(int $lead, string $said, array $more): array
    {
        $text = json_encode(['text' => $said, 'service' => 'Acme']);
        $params = ['text' => $said];
        $params['service'] = 'Acme';
        $late = ['element_id' => $lead];
        $late['note_type'] = 25;
        $late['text'] = $text;
        if ($more['note_type'] === 25) {
            return [];
        }
        return [
            ['note_type' => self::SYSTEM, 'params' => ['text' => $said, 'service' => 'Acme']],
            ['note_type' => 25, 'params' => $params],
            ['note_type' => 25, 'params' => [...$more]],
            ['note_type' => 25, 'params' => ['text' => $said] + $more],
            ['note_type' => 25] + $more,
            array_merge(['note_type' => 25], $more),
            ['note_type' => self::COMMON, 'params' => ['message' => $said]],
            ['note_type' => 25, 'text' => $text],
            $late,
        ];
    }
}
