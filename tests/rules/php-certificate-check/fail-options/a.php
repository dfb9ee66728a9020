<?php
function send(string $url): string {
  $curl = curl_init($url);
  curl_setopt($curl, CURLOPT_TIMEOUT, 5);
  foreach (array(\CURLOPT_SSL_VERIFYHOST, CURLOPT_SSL_VERIFYPEER) as $n => $name) {
    curl_setopt($curl, $name, false);
  }
  $check = false;
  curl_setopt($curl, CURLOPT_SSL_VERIFYPEER, $check);
  return (string) curl_exec($curl);
}
final class Client {
  private const LOOSE = [CURLOPT_SSL_VERIFYPEER, CURLOPT_SSL_VERIFYHOST];
  public function ask($curl): void {
    curl_setopt_array($curl, array_fill_keys(self::LOOSE, 0) + [CURLOPT_TIMEOUT => 5]);
  }
}
