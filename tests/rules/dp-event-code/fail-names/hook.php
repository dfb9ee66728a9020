<?php
final class Journal
{
    private const STEPS = ['lead_added' => 'onAdded', 'lead_appeared_in_status' => 'onCame'];

    public function run(array $hook): void
    {
        $method = self::STEPS[$hook['event']['type_code']];
        $this->$method();
        $titles = ['lead_added' => 'New lead', 'lead_arrived' => 'Lead came'];
        echo $titles[$hook['event']['type_code']] ?? 'Other';
    }

    private function onAdded(): void {}

    private function onCame(): void {}
}
