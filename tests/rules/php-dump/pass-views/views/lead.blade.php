<p>mail@dump.io, @@dump($lead), @dumped($lead)</p>
<p>{{ $dump }}, {{ $lead->dump }}</p>
@{{ dump(x) }}, @{!! dd(x) !!}
@verbatim {{ dump(x) }}
<b>{{ dd(y) }}</b>
@endverbatim
