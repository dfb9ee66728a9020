<?php
curl_setopt(option: CURLOPT_SSL_VERIFYPEER, value: false, handle: $curl);
\curl_setopt($curl, \CURLOPT_SSL_VERIFYHOST, (0));
$curl->setOpt(CURLOPT_SSL_VERIFYPEER, FALSE);
$options[CURLOPT_SSL_VERIFYPEER] = false;
$context['ssl']['verify_peer'] = false;
stream_context_set_option($context, 'ssl', 'allow_self_signed', true);
$client = HttpClient::create(['timeout' => 3, 'verify_host' => \false]);
$all = array_fill_keys(value: 0, keys: [CURLOPT_SSL_VERIFYPEER]);
