<?php
final class Journal
{
    private const TITLES = ['lead_added' => 'New lead', 'lead_appeared_in_status' => 'Lead came'];

    public function title(array $hook): string
    {
        $ways = array('went_to_trigger' => 'to', 'went_in_trigger' => 'inside');
        $way = $ways[$hook['event']['data']['direction_of_movement']] ?? '';
        return (self::TITLES[$hook['event']['type_code']] ?? 'Other') . $way;
    }
}
