define([],function(){
  function pick(n,one,few,many){
    var i=Math.abs(n)%100,o=i%10;
    if(i>10&&i<20){return many;}
    return o>1&&o<5?few:o===1?one:many;
  }
  return pick;
});
