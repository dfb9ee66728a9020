<p>mail@dump.io, @@dump($lead), @dumped($lead)</p>
<p>{{ $dump }}, {{ $lead->dump }}</p>
