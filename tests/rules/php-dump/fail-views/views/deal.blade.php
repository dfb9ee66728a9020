{{-- Not in @verbatim: Vue is gone --}}
@php
  $name = $deal['name'];
  var_dump($deal);
@endphp
@php(dd($deal))
<p title="{{ var_export($deal) }}">{{ $name ?: dump($deal, (1 + 2)) }}</p>
<p>{{ print_r($deal, true) }}</p>
