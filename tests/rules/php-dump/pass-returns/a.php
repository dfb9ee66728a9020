<?php
function text(array $lead, bool $quiet): string
{
    $text = print_r(return: true, value: $lead);
    $code = var_export($lead, return: true);
    $shown = print_r($lead, false || true);
    $more = print_r($lead, $quiet);
    $names = array_map('trim', ['var_dump', 'dd']);
    return $text . $code . $shown . $more . implode(',', $names);
}
