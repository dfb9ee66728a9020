<h1>{{ $lead['name'] }}</h1>
@dump($lead)
{{-- @dd($lead) --}}
<p>{{ dump($lead) }}</p>
@verbatim {{ lead }} @endverbatim {!! dd($lead) !!}
