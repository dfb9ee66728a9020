!function(e,t){e.x=t(function(n){return n*2})}(this,function(r){return r(2)});
