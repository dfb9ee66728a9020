@php
  $text = print_r($deal, true);
@endphp
@php($count = count($deal)) dump($deal)
@phpunit dd($deal) @endphp
<script>var on = {{ var_export($on, true) }};</script>
<p>{{ md5(print_r($deal, true)) }}, dd($deal), @@php dd($deal) @endphp, {{ $deal->dump }}</p>
@verbatim
@php dd($deal) @endphp
@endverbatim
