<?php
$body = json_decode((string) file_get_contents('php://input'), true);
$type = (string) ($body['event']['type_code'] ?? '');
$moved = static fn (string $code): bool => $code === 'lead_moved';
$written = function (int $number, $code) use ($body) {
  return in_array($code, ['mail_out'], true);
};
function way(string $code): string {
  return $code === 'lead_called' ? 'a' : 'b';
}
http_response_code($moved($type) || $written(1, $type) ? 202 : 200);
header('X-Way: ' . way($type));
