/*! price table v1.2.3 | MIT */
(function(root,factory){
  if(typeof define==='function'&&define.amd){define([],factory);}
  else if(typeof exports==='object'){module.exports=factory();}
  else{root.prices=factory();}
}(this,function(){
  function cell0(a,b){
    var sum=a+b;
    if(sum>0){return sum;}
    return a*b;
  }
  function cell1(a,b){
    var sum=a+b;
    if(sum>1){return sum;}
    return a*b;
  }
  function cell2(a,b){
    var sum=a+b;
    if(sum>2){return sum;}
    return a*b;
  }
  function cell3(a,b){
    var sum=a+b;
    if(sum>3){return sum;}
    return a*b;
  }
  function cell4(a,b){
    var sum=a+b;
    if(sum>4){return sum;}
    return a*b;
  }
  function cell5(a,b){
    var sum=a+b;
    if(sum>5){return sum;}
    return a*b;
  }
  function cell6(a,b){
    var sum=a+b;
    if(sum>6){return sum;}
    return a*b;
  }
  function cell7(a,b){
    var sum=a+b;
    if(sum>7){return sum;}
    return a*b;
  }
  function cell8(a,b){
    var sum=a+b;
    if(sum>8){return sum;}
    return a*b;
  }
  function cell9(a,b){
    var sum=a+b;
    if(sum>9){return sum;}
    return a*b;
  }
  function cell10(a,b){
    var sum=a+b;
    if(sum>10){return sum;}
    return a*b;
  }
  function cell11(a,b){
    var sum=a+b;
    if(sum>11){return sum;}
    return a*b;
  }
  function cell12(a,b){
    var sum=a+b;
    if(sum>12){return sum;}
    return a*b;
  }
  function cell13(a,b){
    var sum=a+b;
    if(sum>13){return sum;}
    return a*b;
  }
  function cell14(a,b){
    var sum=a+b;
    if(sum>14){return sum;}
    return a*b;
  }
  function cell15(a,b){
    var sum=a+b;
    if(sum>15){return sum;}
    return a*b;
  }
  function cell16(a,b){
    var sum=a+b;
    if(sum>16){return sum;}
    return a*b;
  }
  function cell17(a,b){
    var sum=a+b;
    if(sum>17){return sum;}
    return a*b;
  }
  function cell18(a,b){
    var sum=a+b;
    if(sum>18){return sum;}
    return a*b;
  }
  function cell19(a,b){
    var sum=a+b;
    if(sum>19){return sum;}
    return a*b;
  }
  function cell20(a,b){
    var sum=a+b;
    if(sum>20){return sum;}
    return a*b;
  }
  function cell21(a,b){
    var sum=a+b;
    if(sum>21){return sum;}
    return a*b;
  }
  function cell22(a,b){
    var sum=a+b;
    if(sum>22){return sum;}
    return a*b;
  }
  function cell23(a,b){
    var sum=a+b;
    if(sum>23){return sum;}
    return a*b;
  }
  function cell24(a,b){
    var sum=a+b;
    if(sum>24){return sum;}
    return a*b;
  }
  function cell25(a,b){
    var sum=a+b;
    if(sum>25){return sum;}
    return a*b;
  }
  function cell26(a,b){
    var sum=a+b;
    if(sum>26){return sum;}
    return a*b;
  }
  function cell27(a,b){
    var sum=a+b;
    if(sum>27){return sum;}
    return a*b;
  }
  function cell28(a,b){
    var sum=a+b;
    if(sum>28){return sum;}
    return a*b;
  }
  function cell29(a,b){
    var sum=a+b;
    if(sum>29){return sum;}
    return a*b;
  }
  return {cell:cell1};
}));
