var ja=Object.defineProperty;var oe=(e,t)=>{for(var a in t)ja(e,a,{get:t[a],enumerable:!0})};var Ot=()=>document.documentElement.classList.contains("askelma-has-page");new MutationObserver((e,t)=>{Ot()&&(document.getElementById("askelma-opening")?.remove(),t.disconnect())}).observe(document.documentElement,{attributes:!0,attributeFilter:["class"]});setTimeout(()=>{let e=document.querySelector(".opening-slow");e&&!Ot()&&(e.hidden=!1)},25e3);var Oe,R,Zt,we,Kt,Ft,Jt,Me={},Xt=[],Ga=/acit|ex(?:s|g|n|p|$)|rph|grid|ows|mnc|ntw|ine[ch]|zoo|^ord|itera/i;function le(e,t){for(var a in t)e[a]=t[a];return e}function en(e){var t=e.parentNode;t&&t.removeChild(e)}function tn(e,t,a){var n,s,i,r={};for(i in t)i=="key"?n=t[i]:i=="ref"?s=t[i]:r[i]=t[i];if(arguments.length>2&&(r.children=arguments.length>3?Oe.call(arguments,2):a),typeof e=="function"&&e.defaultProps!=null)for(i in e.defaultProps)r[i]===void 0&&(r[i]=e.defaultProps[i]);return Re(e,r,n,s,null)}function Re(e,t,a,n,s){var i={type:e,props:t,key:a,ref:n,__k:null,__:null,__b:0,__e:null,__d:void 0,__c:null,__h:null,constructor:void 0,__v:s??++Zt};return R.vnode!=null&&R.vnode(i),i}function Fe(e){return e.children}function Ie(e,t){this.props=e,this.context=t}function he(e,t){if(t==null)return e.__?he(e.__,e.__.__k.indexOf(e)+1):null;for(var a;t<e.__k.length;t++)if((a=e.__k[t])!=null&&a.__e!=null)return a.__e;return typeof e.type=="function"?he(e):null}function nn(e){var t,a;if((e=e.__)!=null&&e.__c!=null){for(e.__e=e.__c.base=null,t=0;t<e.__k.length;t++)if((a=e.__k[t])!=null&&a.__e!=null){e.__e=e.__c.base=a.__e;break}return nn(e)}}function at(e){(!e.__d&&(e.__d=!0)&&we.push(e)&&!Be.__r++||Ft!==R.debounceRendering)&&((Ft=R.debounceRendering)||Kt)(Be)}function Be(){for(var e;Be.__r=we.length;)e=we.sort(function(t,a){return t.__v.__b-a.__v.__b}),we=[],e.some(function(t){var a,n,s,i,r,l;t.__d&&(r=(i=(a=t).__v).__e,(l=a.__P)&&(n=[],(s=le({},i)).__v=i.__v+1,it(l,i,s,a.__n,l.ownerSVGElement!==void 0,i.__h!=null?[r]:null,n,r??he(i),i.__h),rn(n,i),i.__e!=r&&nn(i)))})}function an(e,t,a,n,s,i,r,l,d,u){var c,g,p,f,m,q,_,x=n&&n.__k||Xt,C=x.length;for(a.__k=[],c=0;c<t.length;c++)if((f=a.__k[c]=(f=t[c])==null||typeof f=="boolean"?null:typeof f=="string"||typeof f=="number"||typeof f=="bigint"?Re(null,f,null,null,f):Array.isArray(f)?Re(Fe,{children:f},null,null,null):f.__b>0?Re(f.type,f.props,f.key,null,f.__v):f)!=null){if(f.__=a,f.__b=a.__b+1,(p=x[c])===null||p&&f.key==p.key&&f.type===p.type)x[c]=void 0;else for(g=0;g<C;g++){if((p=x[g])&&f.key==p.key&&f.type===p.type){x[g]=void 0;break}p=null}it(e,f,p=p||Me,s,i,r,l,d,u),m=f.__e,(g=f.ref)&&p.ref!=g&&(_||(_=[]),p.ref&&_.push(p.ref,null,f),_.push(g,f.__c||m,f)),m!=null?(q==null&&(q=m),typeof f.type=="function"&&f.__k!=null&&f.__k===p.__k?f.__d=d=sn(f,d,e):d=on(e,f,p,x,m,d),u||a.type!=="option"?typeof a.type=="function"&&(a.__d=d):e.value=""):d&&p.__e==d&&d.parentNode!=e&&(d=he(p))}for(a.__e=q,c=C;c--;)x[c]!=null&&(typeof a.type=="function"&&x[c].__e!=null&&x[c].__e==a.__d&&(a.__d=he(n,c+1)),cn(x[c],x[c]));if(_)for(c=0;c<_.length;c++)ln(_[c],_[++c],_[++c])}function sn(e,t,a){var n,s;for(n=0;n<e.__k.length;n++)(s=e.__k[n])&&(s.__=e,t=typeof s.type=="function"?sn(s,t,a):on(a,s,s,e.__k,s.__e,t));return t}function on(e,t,a,n,s,i){var r,l,d;if(t.__d!==void 0)r=t.__d,t.__d=void 0;else if(a==null||s!=i||s.parentNode==null)e:if(i==null||i.parentNode!==e)e.appendChild(s),r=null;else{for(l=i,d=0;(l=l.nextSibling)&&d<n.length;d+=2)if(l==s)break e;e.insertBefore(s,i),r=i}return r!==void 0?r:s.nextSibling}function Wt(e,t,a){t[0]==="-"?e.setProperty(t,a):e[t]=a==null?"":typeof a!="number"||Ga.test(t)?a:a+"px"}function Le(e,t,a,n,s){var i;e:if(t==="style")if(typeof a=="string")e.style.cssText=a;else{if(typeof n=="string"&&(e.style.cssText=n=""),n)for(t in n)a&&t in a||Wt(e.style,t,"");if(a)for(t in a)n&&a[t]===n[t]||Wt(e.style,t,a[t])}else if(t[0]==="o"&&t[1]==="n")i=t!==(t=t.replace(/Capture$/,"")),t=t.toLowerCase()in e?t.toLowerCase().slice(2):t.slice(2),e.l||(e.l={}),e.l[t+i]=a,a?n||e.addEventListener(t,i?Dt:Nt,i):e.removeEventListener(t,i?Dt:Nt,i);else if(t!=="dangerouslySetInnerHTML"){if(s)t=t.replace(/xlink[H:h]/,"h").replace(/sName$/,"s");else if(t!=="href"&&t!=="list"&&t!=="form"&&t!=="tabIndex"&&t!=="download"&&t in e)try{e[t]=a??"";break e}catch{}typeof a=="function"||(a!=null&&(a!==!1||t[0]==="a"&&t[1]==="r")?e.setAttribute(t,a):e.removeAttribute(t))}}function Nt(e){this.l[e.type+!1](R.event?R.event(e):e)}function Dt(e){this.l[e.type+!0](R.event?R.event(e):e)}function it(e,t,a,n,s,i,r,l,d){var u,c,g,p,f,m,q,_,x,C,I,S=t.type;if(t.constructor!==void 0)return null;a.__h!=null&&(d=a.__h,l=t.__e=a.__e,t.__h=null,i=[l]),(u=R.__b)&&u(t);try{e:if(typeof S=="function"){if(_=t.props,x=(u=S.contextType)&&n[u.__c],C=u?x?x.props.value:u.__:n,a.__c?q=(c=t.__c=a.__c).__=c.__E:("prototype"in S&&S.prototype.render?t.__c=c=new S(_,C):(t.__c=c=new Ie(_,C),c.constructor=S,c.render=Qa),x&&x.sub(c),c.props=_,c.state||(c.state={}),c.context=C,c.__n=n,g=c.__d=!0,c.__h=[]),c.__s==null&&(c.__s=c.state),S.getDerivedStateFromProps!=null&&(c.__s==c.state&&(c.__s=le({},c.__s)),le(c.__s,S.getDerivedStateFromProps(_,c.__s))),p=c.props,f=c.state,g)S.getDerivedStateFromProps==null&&c.componentWillMount!=null&&c.componentWillMount(),c.componentDidMount!=null&&c.__h.push(c.componentDidMount);else{if(S.getDerivedStateFromProps==null&&_!==p&&c.componentWillReceiveProps!=null&&c.componentWillReceiveProps(_,C),!c.__e&&c.shouldComponentUpdate!=null&&c.shouldComponentUpdate(_,c.__s,C)===!1||t.__v===a.__v){c.props=_,c.state=c.__s,t.__v!==a.__v&&(c.__d=!1),c.__v=t,t.__e=a.__e,t.__k=a.__k,t.__k.forEach(function(b){b&&(b.__=t)}),c.__h.length&&r.push(c);break e}c.componentWillUpdate!=null&&c.componentWillUpdate(_,c.__s,C),c.componentDidUpdate!=null&&c.__h.push(function(){c.componentDidUpdate(p,f,m)})}c.context=C,c.props=_,c.state=c.__s,(u=R.__r)&&u(t),c.__d=!1,c.__v=t,c.__P=e,u=c.render(c.props,c.state,c.context),c.state=c.__s,c.getChildContext!=null&&(n=le(le({},n),c.getChildContext())),g||c.getSnapshotBeforeUpdate==null||(m=c.getSnapshotBeforeUpdate(p,f)),I=u!=null&&u.type===Fe&&u.key==null?u.props.children:u,an(e,Array.isArray(I)?I:[I],t,a,n,s,i,r,l,d),c.base=t.__e,t.__h=null,c.__h.length&&r.push(c),q&&(c.__E=c.__=null),c.__e=!1}else i==null&&t.__v===a.__v?(t.__k=a.__k,t.__e=a.__e):t.__e=Ya(a.__e,t,a,n,s,i,r,d);(u=R.diffed)&&u(t)}catch(b){t.__v=null,(d||i!=null)&&(t.__e=l,t.__h=!!d,i[i.indexOf(l)]=null),R.__e(b,t,a)}}function rn(e,t){R.__c&&R.__c(t,e),e.some(function(a){try{e=a.__h,a.__h=[],e.some(function(n){n.call(a)})}catch(n){R.__e(n,a.__v)}})}function Ya(e,t,a,n,s,i,r,l){var d,u,c,g=a.props,p=t.props,f=t.type,m=0;if(f==="svg"&&(s=!0),i!=null){for(;m<i.length;m++)if((d=i[m])&&(d===e||(f?d.localName==f:d.nodeType==3))){e=d,i[m]=null;break}}if(e==null){if(f===null)return document.createTextNode(p);e=s?document.createElementNS("http://www.w3.org/2000/svg",f):document.createElement(f,p.is&&p),i=null,l=!1}if(f===null)g===p||l&&e.data===p||(e.data=p);else{if(i=i&&Oe.call(e.childNodes),u=(g=a.props||Me).dangerouslySetInnerHTML,c=p.dangerouslySetInnerHTML,!l){if(i!=null)for(g={},m=0;m<e.attributes.length;m++)g[e.attributes[m].name]=e.attributes[m].value;(c||u)&&(c&&(u&&c.__html==u.__html||c.__html===e.innerHTML)||(e.innerHTML=c&&c.__html||""))}if((function(q,_,x,C,I){var S;for(S in x)S==="children"||S==="key"||S in _||Le(q,S,null,x[S],C);for(S in _)I&&typeof _[S]!="function"||S==="children"||S==="key"||S==="value"||S==="checked"||x[S]===_[S]||Le(q,S,_[S],x[S],C)})(e,p,g,s,l),c)t.__k=[];else if(m=t.props.children,an(e,Array.isArray(m)?m:[m],t,a,n,s&&f!=="foreignObject",i,r,i?i[0]:a.__k&&he(a,0),l),i!=null)for(m=i.length;m--;)i[m]!=null&&en(i[m]);l||("value"in p&&(m=p.value)!==void 0&&(m!==e.value||f==="progress"&&!m)&&Le(e,"value",m,g.value,!1),"checked"in p&&(m=p.checked)!==void 0&&m!==e.checked&&Le(e,"checked",m,g.checked,!1))}return e}function ln(e,t,a){try{typeof e=="function"?e(t):e.current=t}catch(n){R.__e(n,a)}}function cn(e,t,a){var n,s;if(R.unmount&&R.unmount(e),(n=e.ref)&&(n.current&&n.current!==e.__e||ln(n,null,t)),(n=e.__c)!=null){if(n.componentWillUnmount)try{n.componentWillUnmount()}catch(i){R.__e(i,t)}n.base=n.__P=null}if(n=e.__k)for(s=0;s<n.length;s++)n[s]&&cn(n[s],t,typeof e.type!="function");a||e.__e==null||en(e.__e),e.__e=e.__d=void 0}function Qa(e,t,a){return this.constructor(e,a)}function rt(e,t,a){var n,s,i;R.__&&R.__(e,t),s=(n=typeof a=="function")?null:a&&a.__k||t.__k,i=[],it(t,e=(!n&&a||t).__k=tn(Fe,null,[e]),s||Me,Me,t.ownerSVGElement!==void 0,!n&&a?[a]:s?null:t.firstChild?Oe.call(t.childNodes):null,i,!n&&a?a:s?s.__e:t.firstChild,n),rn(i,e)}function dn(e,t){var a={__c:t="__cC"+Jt++,__:e,Consumer:function(n,s){return n.children(s)},Provider:function(n){var s,i;return this.getChildContext||(s=[],(i={})[t]=this,this.getChildContext=function(){return i},this.shouldComponentUpdate=function(r){this.props.value!==r.value&&s.some(at)},this.sub=function(r){s.push(r);var l=r.componentWillUnmount;r.componentWillUnmount=function(){s.splice(s.indexOf(r),1),l&&l.call(r)}}),n.children}};return a.Provider.__=a.Consumer.contextType=a}Oe=Xt.slice,R={__e:function(e,t){for(var a,n,s;t=t.__;)if((a=t.__c)&&!a.__)try{if((n=a.constructor)&&n.getDerivedStateFromError!=null&&(a.setState(n.getDerivedStateFromError(e)),s=a.__d),a.componentDidCatch!=null&&(a.componentDidCatch(e),s=a.__d),s)return a.__E=a}catch(i){e=i}throw e}},Zt=0,Ie.prototype.setState=function(e,t){var a;a=this.__s!=null&&this.__s!==this.state?this.__s:this.__s=le({},this.state),typeof e=="function"&&(e=e(le({},a),this.props)),e&&le(a,e),e!=null&&this.__v&&(t&&this.__h.push(t),at(this))},Ie.prototype.forceUpdate=function(e){this.__v&&(this.__e=!0,e&&this.__h.push(e),at(this))},Ie.prototype.render=Fe,we=[],Kt=typeof Promise=="function"?Promise.prototype.then.bind(Promise.resolve()):setTimeout,Be.__r=0,Jt=0;var ue,Y,zt,Pe=0,st=[],Ht=R.__b,Vt=R.__r,Ut=R.diffed,jt=R.__c,Gt=R.unmount;function fe(e,t){R.__h&&R.__h(Y,e,Pe||t),Pe=0;var a=Y.__H||(Y.__H={__:[],__h:[]});return e>=a.__.length&&a.__.push({}),a.__[e]}function v(e){return Pe=1,Za(pn,e)}function Za(e,t,a){var n=fe(ue++,2);return n.t=e,n.__c||(n.__=[a?a(t):pn(void 0,t),function(s){var i=n.t(n.__[0],s);n.__[0]!==i&&(n.__=[i,n.__[1]],n.__c.setState({}))}],n.__c=Y),n.__}function E(e,t){var a=fe(ue++,3);!R.__s&&lt(a.__H,t)&&(a.__=e,a.__H=t,Y.__H.__h.push(a))}function G(e,t){var a=fe(ue++,4);!R.__s&&lt(a.__H,t)&&(a.__=e,a.__H=t,Y.__h.push(a))}function k(e){return Pe=5,me(function(){return{current:e}},[])}function me(e,t){var a=fe(ue++,7);return lt(a.__H,t)&&(a.__=e(),a.__H=t,a.__h=e),a.__}function $n(e){var t=Y.context[e.__c],a=fe(ue++,9);return a.c=e,t?(a.__==null&&(a.__=!0,t.sub(Y)),t.props.value):e.__}function un(e){var t=fe(ue++,10),a=v();return t.__=e,Y.componentDidCatch||(Y.componentDidCatch=function(n){t.__&&t.__(n),a[1](n)}),[a[0],function(){a[1](void 0)}]}function Ka(){st.forEach(function(e){if(e.__P)try{e.__H.__h.forEach(Ae),e.__H.__h.forEach(ot),e.__H.__h=[]}catch(t){e.__H.__h=[],R.__e(t,e.__v)}}),st=[]}R.__b=function(e){Y=null,Ht&&Ht(e)},R.__r=function(e){Vt&&Vt(e),ue=0;var t=(Y=e.__c).__H;t&&(t.__h.forEach(Ae),t.__h.forEach(ot),t.__h=[])},R.diffed=function(e){Ut&&Ut(e);var t=e.__c;t&&t.__H&&t.__H.__h.length&&(st.push(t)!==1&&zt===R.requestAnimationFrame||((zt=R.requestAnimationFrame)||function(a){var n,s=function(){clearTimeout(i),Yt&&cancelAnimationFrame(n),setTimeout(a)},i=setTimeout(s,100);Yt&&(n=requestAnimationFrame(s))})(Ka)),Y=void 0},R.__c=function(e,t){t.some(function(a){try{a.__h.forEach(Ae),a.__h=a.__h.filter(function(n){return!n.__||ot(n)})}catch(n){t.some(function(s){s.__h&&(s.__h=[])}),t=[],R.__e(n,a.__v)}}),jt&&jt(e,t)},R.unmount=function(e){Gt&&Gt(e);var t=e.__c;if(t&&t.__H)try{t.__H.__.forEach(Ae)}catch(a){R.__e(a,t.__v)}};var Yt=typeof requestAnimationFrame=="function";function Ae(e){var t=Y;typeof e.__c=="function"&&e.__c(),Y=t}function ot(e){var t=Y;e.__c=e.__(),Y=t}function lt(e,t){return!e||e.length!==t.length||t.some(function(a,n){return a!==e[n]})}function pn(e,t){return typeof t=="function"?t(e):t}var hn=function(e,t,a,n){var s;t[0]=0;for(var i=1;i<t.length;i++){var r=t[i++],l=t[i]?(t[0]|=r?1:2,a[t[i++]]):t[++i];r===3?n[0]=l:r===4?n[1]=Object.assign(n[1]||{},l):r===5?(n[1]=n[1]||{})[t[++i]]=l:r===6?n[1][t[++i]]+=l+"":r?(s=e.apply(l,hn(e,l,a,["",null])),n.push(s),l[0]?t[0]|=2:(t[i-2]=0,t[i]=s)):n.push(l)}return n},Qt=new Map,o=function(e){var t=Qt.get(this);return t||(t=new Map,Qt.set(this,t)),(t=hn(this,t.get(e)||(t.set(e,t=(function(a){for(var n,s,i=1,r="",l="",d=[0],u=function(p){i===1&&(p||(r=r.replace(/^\s*\n\s*|\s*\n\s*$/g,"")))?d.push(0,p,r):i===3&&(p||r)?(d.push(3,p,r),i=2):i===2&&r==="..."&&p?d.push(4,p,0):i===2&&r&&!p?d.push(5,0,!0,r):i>=5&&((r||!p&&i===5)&&(d.push(i,0,r,s),i=6),p&&(d.push(i,p,0,s),i=6)),r=""},c=0;c<a.length;c++){c&&(i===1&&u(),u(c));for(var g=0;g<a[c].length;g++)n=a[c][g],i===1?n==="<"?(u(),d=[d],i=3):r+=n:i===4?r==="--"&&n===">"?(i=1,r=""):r=n+r[0]:l?n===l?l="":r+=n:n==='"'||n==="'"?l=n:n===">"?(u(),i=1):i&&(n==="="?(i=5,s=r,r=""):n==="/"&&(i<5||a[c][g+1]===">")?(u(),i===3&&(d=d[0]),i=d,(d=d[0]).push(2,0,i),i=0):n===" "||n==="	"||n===`
`||n==="\r"?(u(),i=2):r+=n),i===3&&r==="!--"&&(i=4,d=d[0])}return u(),d})(e)),t),arguments,[])).length>1?t:t[0]}.bind(tn);var Ja=new URL("../icons/icons.svg",import.meta.url).href,Xa=/^(arrow|chevron)-(left|right)$|^undo/;function h({name:e,big:t}){let a=["i",t&&"i-big",Xa.test(e)&&"i-turns"].filter(Boolean).join(" ");return o`<svg class=${a} aria-hidden="true" focusable="false">
    <use href="${Ja}#${e}" />
  </svg>`}function $({kind:e="plain",small:t,icon:a,iconEnd:n,children:s,class:i="",buttonRef:r,...l}){let d=["btn",e!=="plain"&&e,t&&"small",i].filter(Boolean).join(" ");return o`<button type="button" class=${d} ref=${r} ...${l}>
    ${a&&o`<${h} name=${a} />`}${s}${n&&o`<${h} name=${n} />`}
  </button>`}var We=dn({words:{},announce(){},pictures:null}),ce=()=>$n(We);function X(e){let t=ce();return(a,n)=>w(e&&e[a]!==void 0?e[a]:t.words[a],n)}function w(e,t={}){return String(e??"").replace(/\{(\w+)\}/g,(a,n)=>n in t?t[n]:a)}var es=0,z=e=>me(()=>`${e}-${++es}`,[]);function H(e,t){let[a,n]=v(null),s=k(0);E(()=>{s.current||n(null)},[e]);let i=r=>{n({value:r});let l=t?.(r);if(!l?.then)return;s.current+=1;let d=()=>{s.current-=1,s.current||n(null)};l.then(d,d)};return[a?a.value:e,i]}var ct=new WeakMap;function ge(e){return ct.has(e)||ct.set(e,new dt(e)),ct.get(e)}var dt=class{constructor(t){this.send=t,this.all=new Map,this.watchers=new Map}of(t){return this.all.get(t)}watch(t,a){return this.watchers.has(t)||this.watchers.set(t,new Set),this.watchers.get(t).add(a),()=>this.watchers.get(t).delete(a)}watchAll(t){return this.watch("",t)}tell(t){this.watchers.get(t)?.forEach(a=>a()),this.watchers.get("")?.forEach(a=>a())}type(t,a,n){let s=this.all.get(t)??{base:a,sending:null};clearTimeout(s.timer),Object.assign(s,{text:n,conflict:null,timer:setTimeout(()=>this.save(t),600)}),n===s.base&&!s.sending?(clearTimeout(s.timer),this.all.delete(t)):this.all.set(t,s),this.tell(t)}async save(t){let a=this.all.get(t);if(!a)return!0;if(clearTimeout(a.timer),a.conflict)return!1;if(a.sending)return await a.sending,this.save(t);let{base:n,text:s}=a;a.sending=this.send("text",{field:t,base:n,text:s}).then(r=>(a.base=r.text??s,a.error="",a.saved=r.saved,!0),r=>(a.error=r.error??"",a.conflict=r.conflict??null,!1)),this.tell(t);let i=await a.sending;return a.sending=null,i&&a.text===s&&(clearTimeout(a.timer),this.all.delete(t),this.saved={field:t,text:a.base}),this.tell(t),i}settle(t,a){let n=this.all.get(t);return n?.conflict?(n.base=n.conflict.theirs,Object.assign(n,{text:a,conflict:null,error:""}),a===n.base?(this.all.delete(t),this.tell(t),!0):this.save(t)):!0}drop(t){clearTimeout(this.all.get(t)?.timer),this.all.delete(t),this.tell(t)}async flush(){let t=[...this.all.keys()],a=await Promise.all(t.map(n=>this.save(n)));return t.filter((n,s)=>!a[s])}unsent(){return[...this.all].map(([t,{base:a,text:n}])=>({field:t,base:a,text:n}))}};var _e=globalThis.speechSynthesis;function Ne(e){return(_e?.getVoices()??[]).find(a=>a.localService&&a.lang.toLowerCase().startsWith(e.toLowerCase()))}function fn(e){return _e?.addEventListener?(_e.addEventListener("voiceschanged",e),()=>_e.removeEventListener("voiceschanged",e)):()=>{}}function mn(e,t,a){De();let n=String(getSelection()??"").trim(),s=new SpeechSynthesisUtterance(n||e.innerText);s.voice=Ne(t),s.lang=s.voice?.lang??t,s.rate=.92,s.onend=s.onerror=a,_e.speak(s)}var De=()=>_e?.cancel();var ts=!!document.querySelector('meta[name="askelma-practice"]'),gn=["A","A+","A++"];function _n({frame:e,where:t,words:a,onLanguage:n,onHide:s,onLock:i}){let[r,l]=v(!1),d=k(null);return E(()=>{let u=c=>c.type==="keydown"?c.key==="Escape"&&l(!1):!d.current?.contains(c.target)&&l(!1);return addEventListener("pointerdown",u),addEventListener("keydown",u),()=>{removeEventListener("pointerdown",u),removeEventListener("keydown",u)}},[]),o`<header class="bar" ref=${d}>
    <div class="brand">
      <svg class="brand-sign i-turns" viewBox="0 0 24 24" aria-hidden="true"><path d="M3 21v-6h6V9h6V3h6v18z" /></svg>
      <span class="brand-name">Askelma</span>
    </div>
    ${ts&&o`<span class="tag practice-tag">${a.practice}</span>`}
    <div class="who" dir="auto">${e.client}</div>
    <div class="where soft">${t}</div>
    <div class="spring"></div>
    <${$}
      small
      class="tools-button"
      icon=${r?"x":"menu"}
      aria-label=${a.tools}
      aria-expanded=${r?"true":"false"}
      aria-controls="askelma-tools"
      onClick=${()=>l(!r)}
    />
    <div class=${r?"tools open":"tools"} id="askelma-tools">
      ${e.languages.length>1&&o`<${ns} frame=${e} words=${a} onLanguage=${n} />`}
      <${as} words=${a} />
      <${ss} language=${e.language} words=${a} />
      ${i&&o`<${$} small icon="lock" class="lock-tool" onClick=${i}><span class="tool-word">${a.lock}</span><//>`}
    </div>
    <${$} small icon="eye-off" class="hide-tool" onClick=${s}><span class="tool-word">${a.hide}</span><//>
  </header>`}function ns({frame:e,words:t,onLanguage:a}){let[n,s]=v(!1),i=k(null),r=e.languages.find(l=>l.code===e.language);return E(()=>{if(!n)return;let l=d=>(d.key==="Escape"||d.type!=="keydown"&&!i.current?.contains(d.target))&&s(!1);return addEventListener("pointerdown",l),addEventListener("keydown",l),()=>{removeEventListener("pointerdown",l),removeEventListener("keydown",l)}},[n]),o`<div class="menu" ref=${i}>
    <${$}
      small
      icon="languages"
      iconEnd="chevron-down"
      aria-expanded=${n?"true":"false"}
      onClick=${()=>s(!n)}
    ><span class="unseen">${t.language}: </span>${r?.name}<//>
    ${n&&o`<ul class="menu-list">
      ${e.languages.map(l=>o`<li key=${l.code}>
          <button
            type="button"
            lang=${l.code}
            aria-current=${l.code===e.language?"true":void 0}
            onClick=${()=>{s(!1),l.code!==e.language&&a(l.code)}}
          >${l.code===e.language?o`<${h} name="check" />`:o`<span class="i"></span>`} ${l.name}</button>
        </li>`)}
    </ul>`}
  </div>`}function as({words:e}){let[t,a]=v(Number(document.documentElement.dataset.textSize??0));return o`<${$} small onClick=${()=>{let s=(t+1)%gn.length;document.documentElement.dataset.textSize=s,dispatchEvent(new Event("resize")),a(s)}} class="size-tool">
    <span aria-hidden="true">${gn[t]}</span><span class="unseen">${e[`text_size_${t}`]}</span>
  <//>`}function ss({language:e,words:t}){let[a,n]=v(()=>Ne(e)),[s,i]=v(!1);return E(()=>{let l=()=>n(Ne(e));return l(),fn(l)},[e]),E(()=>De,[]),a?o`<${$} small icon=${s?"square":"volume-2"} aria-pressed=${s?"true":"false"} onClick=${()=>{s?De():mn(document.querySelector(".askelma main"),e,()=>i(!1)),i(!s)}}>
    <span class="tool-word">${s?t.stop_reading:t.read_aloud}</span>
  <//>`:null}var ze=class{constructor(t){this.model=t,this.open=new Map,this.number=0,this.on={reply(){},picture(){},download(){}},this.hear=this.hear.bind(this),t.on("msg:custom",this.hear)}ask(t,a={}){let n={...a,id:++this.number,do:t};return new Promise((s,i)=>{this.open.set(n.id,{message:n,resolve:s,reject:i});try{Promise.resolve(this.model.send(n)).catch(()=>{})}catch{}})}hear(t,a){if(t.kind!=="reply"){this.on[t.kind]?.(t,a);return}let n=this.open.get(t.id);this.open.delete(t.id),this.on.reply(t,n?.message),t.ok?n?.resolve(t):n?.reject(t)}oldest(){return this.open.keys().next().value??null}unanswered(){let t=new Set(["ping","ready","go","text"]);return[...this.open.values()].map(({message:{id:a,...n}})=>n).filter(a=>!t.has(a.do))}close(){this.model.off?.("msg:custom",this.hear),this.open.clear()}};function vn({words:e,onOpen:t}){let a=k(null);return E(()=>{a.current.focus();let n=s=>s.key==="Escape"&&t();return addEventListener("keydown",n),()=>removeEventListener("keydown",n)},[]),o`<div class="curtain" role="dialog" aria-modal="true" aria-label=${e.curtain}>
    <svg class="curtain-picture" viewBox="0 0 800 500" preserveAspectRatio="xMidYMax slice" aria-hidden="true">
      <rect class="curtain-sky" width="800" height="500" />
      <circle class="curtain-sun" cx="590" cy="140" r="54" />
      <path class="curtain-far" d="M0 330 Q140 230 290 310 T560 290 T800 320 V500 H0Z" />
      <path class="curtain-near" d="M0 400 Q180 330 380 390 T800 380 V500 H0Z" />
    </svg>
    <button type="button" class="curtain-open" ref=${a} onClick=${t}>
      <span class="btn">${e.curtain_open}</span>
    </button>
  </div>`}var ut={};oe(ut,{Screen:()=>ds});function te({legend:e,hint:t,name:a,options:n,value:s,onChange:i,quietLegend:r}){let l=z("choice"),[d,u]=H(s,i);return o`<fieldset class="choice" aria-describedby=${t?`${l}-hint`:void 0}>
    <legend class=${r?"unseen":""}>${e}</legend>
    ${t&&o`<p class="soft" id="${l}-hint">${t}</p>`}
    ${n.map(c=>o`<label class="choice-row" key=${c.value}>
        <input
          type="radio"
          name="${a}-${l}"
          value=${c.value}
          checked=${d===c.value}
          onChange=${()=>u(c.value)}
        />
        <span>${c.label}${c.hint&&o`<span class="soft choice-hint">${c.hint}</span>`}</span>
      </label>`)}
  </fieldset>`}function j({label:e,hint:t,value:a,onChange:n,min:s,max:i,words:r}){let l=X(r),d=z("date"),[u,c]=H(a??"",n);return o`<div class="text-field date-field">
    <label for=${d}>${e}</label>
    ${t&&o`<p class="soft text-hint" id="${d}-hint">${t}</p>`}
    <div class="row">
      <input
        id=${d}
        class="text-input"
        type="date"
        value=${u}
        min=${s}
        max=${i}
        aria-describedby=${t?`${d}-hint`:void 0}
        onChange=${g=>c(g.target.value)}
      />
      ${u&&o`<${$} kind="quiet" icon="x" aria-label=${l("clear_date",{label:e})} onClick=${()=>c("")} />`}
    </div>
  </div>`}function xe({title:e,onClose:t,words:a,children:n,wide:s,closable:i=!0}){let r=X(a),l=z("dialog"),d=k(null);E(()=>{let c=document.activeElement,g=d.current;return g.open||g.showModal(),()=>{g.open&&g.close(),c?.isConnected&&c.focus()}},[]);let u=c=>{c.preventDefault(),i&&t?.()};return o`<dialog class=${s?"dialog wide":"dialog"} ref=${d} aria-labelledby=${l} onCancel=${u}>
    <div class="dialog-head">
      <h2 id=${l} tabindex="-1">${e}</h2>
      ${i&&o`<${$} kind="quiet" small icon="x" aria-label=${r("close")} onClick=${u} />`}
    </div>
    ${n}
  </dialog>`}function Ce({legend:e,hint:t,low:a,high:n,name:s,min:i=0,max:r=10,value:l,onChange:d}){let u=z("mark"),[c,g]=H(l,d),p=Array.from({length:r-i+1},(f,m)=>i+m);return o`<fieldset class="mark" aria-describedby=${[t&&`${u}-hint`,`${u}-ends`].filter(Boolean).join(" ")}>
    <legend>${e}</legend>
    ${t&&o`<p class="soft" id="${u}-hint">${t}</p>`}
    <div class="mark-line"><div class=${p.length>6?"mark-numbers many":"mark-numbers"}>
      ${p.map(f=>o`<label class="mark-number" key=${f}>
          <input
            type="radio"
            name="${s}-${u}"
            value=${f}
            checked=${c===f}
            onChange=${()=>g(f)}
          /><span>${f}</span>
        </label>`)}
    </div></div>
    <p class="mark-ends soft" id="${u}-ends"><span>${i} = ${a}</span> <span>${r} = ${n}</span></p>
  </fieldset>`}function L(e){return e.field?o`<${is} ...${e} key=${e.field} />`:o`<${os} ...${e} />`}function os({value:e="",onChange:t,error:a,...n}){return o`<${bn} ...${n} text=${e} error=${a} onText=${s=>t?.(s)} />`}function is({field:e,value:t="",send:a,words:n,...s}){let i=X(n),r=ce(),l=ge(a??r.send),[,d]=v(0),[u,c]=v(null),[g,p]=v(!1);G(()=>l.watch(e,()=>d(C=>C+1)),[e,l]),E(()=>c(null),[t]),E(()=>()=>{l.save(e)},[e,l]);let f=l.of(e),m=l.saved?.field===e?l.saved.text:null,q=u??m??t;G(()=>{l.saved?.field===e&&(l.saved=null,d(C=>C+1))},[t]);let _=g?f?.error||f?.conflict?"":f?"saving":"text_saved":"",x=()=>l.save(e);return o`<${bn}
      ...${s}
      text=${f?f.text:q}
      error=${f?.error}
      status=${_==="text_saved"?o`<${h} name="check" /> ${i("text_saved")}`:_&&i("text_saving")}
      onText=${C=>{p(!0),l.type(e,f?.base??q,C)}}
      onBlur=${x}
    />
    ${f?.conflict&&o`<${rs} field=${e} drafts=${l} say=${i} />`}`}function bn({label:e,hint:t,text:a,error:n,status:s,onText:i,onBlur:r,multiline:l,rows:d=3,maxLength:u,quietLabel:c,fieldRef:g,type:p="text",inputmode:f}){let m=z("text"),q=k(null),_=g??q,x=k(null);G(()=>{let y=_.current;if(y&&document.activeElement===y&&x.current&&y.value===a&&x.current.text!==a){let M=Math.min(x.current.at,a.length);y.setSelectionRange&&y.setSelectionRange(M,M)}},[a]);let C=y=>{x.current={text:y.target.value,at:y.target.selectionStart},i(y.target.value)},I=u&&a.length>u*.8,S=[t&&`${m}-hint`,I&&`${m}-count`,n&&`${m}-error`].filter(Boolean).join(" "),b={id:m,class:"text-input",value:a,onInput:C,onBlur:r,onSelect:y=>x.current={text:y.target.value,at:y.target.selectionStart},ref:_,dir:"auto",autocomplete:"off",spellcheck:!1,"aria-describedby":S||void 0,"aria-invalid":n?"true":void 0};return o`<div class="text-field">
    <label for=${m} class=${c?"unseen":""}>${e}</label>
    ${t&&o`<p class="soft text-hint" id="${m}-hint">${t}</p>`}
    ${l?o`<textarea rows=${d} ...${b}></textarea>`:o`<input type=${p} inputmode=${f} ...${b} />`}
    <div class="text-foot">
      ${n&&o`<p class="text-error" id="${m}-error" role="alert"><${h} name="circle-alert" /> ${n}</p>`}
      ${I&&o`<span class="soft" id="${m}-count">${a.length} / ${u}</span>`}
      <span class="text-status soft">${s}</span>
    </div>
  </div>`}function rs({field:e,drafts:t,say:a}){let{conflict:n}=t.of(e),s=i=>()=>t.settle(e,i);return o`<div class="conflict card" role="group" aria-label=${a("conflict_title")}>
    <p role="alert"><strong>${a("conflict_title")}</strong> ${a("conflict_lead")}</p>
    <div class="conflict-texts">
      <div><b>${a("conflict_mine")}</b><blockquote dir="auto">${n.mine}</blockquote></div>
      <div><b>${a("conflict_theirs")}</b><blockquote dir="auto">${n.theirs||a("conflict_empty")}</blockquote></div>
    </div>
    <div class="row">
      <${$} onClick=${s(n.mine)}>${a("conflict_keep_mine")}<//>
      <${$} onClick=${s(n.theirs)}>${a("conflict_take_theirs")}<//>
      <${$} onClick=${s([n.theirs,n.mine].filter(Boolean).join(`
`))}>${a("conflict_join")}<//>
    </div>
  </div>`}function de({label:e,hint:t,notes:a,list:n,send:s,field:i,words:r,addLabel:l,noteLabel:d,extra:u={}}){let c=X(r),g=z("notes"),p=typeof i=="function"?i:C=>`${i}/${C.id}`,[f,m]=v(null),q=k(null),_=k(null);E(()=>{f===null||a.length<=f||(m(null),q.current?.focus())},[a.length]);let x=async C=>{await s("remove_note",{list:n,note:C.id,...u}),_.current?.focus()};return o`<section class="note-list" aria-labelledby=${g}>
    <h2 id=${g}>${e}</h2>
    ${t&&o`<p class="soft">${t}</p>`}
    <ul>
      ${a.map((C,I)=>o`<li key=${C.id}>
          <${L}
            label=${c("note_number",{label:d??e,number:I+1})}
            quietLabel
            field=${p(C)}
            value=${C.text}
            send=${s}
            words=${r}
            multiline
            rows="2"
            fieldRef=${I===a.length-1?q:void 0}
          />
          <${$}
            kind="quiet"
            icon="x"
            aria-label=${c("remove_note",{text:C.text||c("note_number",{label:e,number:I+1})})}
            onClick=${()=>x(C).catch(()=>{})}
          />
        </li>`)}
    </ul>
    <${$}
      icon="plus"
      buttonRef=${_}
      onClick=${()=>{m(a.length),s("add_note",{list:n,...u}).catch(()=>m(null))}}
      >${l??c("add_note")}<//
    >
  </section>`}function $t({items:e,render:t,onMove:a,label:n,words:s}){let i=X(s),r=ce(),l=k(null),[d,u]=v(null),[c,g]=v(null),p=k(null),f=k(0),m=e.map(b=>b.id).join(`
`);E(()=>{f.current||u(null)},[m]);let q=new Map(e.map(b=>[b.id,b])),_=(d??e.map(b=>b.id)).filter(b=>q.has(b));G(()=>{if(!p.current)return;let{id:b,way:y}=p.current;p.current=null;let M=[...l.current.children].find(B=>B.dataset.id===b),W=M?[...M.querySelectorAll("[data-way]")]:[];(W.find(B=>B.dataset.way===y&&!B.disabled)??W.find(B=>!B.disabled))?.focus()});let x=(b,y)=>{let M=_.indexOf(b);if(y===M||y<0||y>=_.length)return;let W=_.filter(D=>D!==b);W.splice(y,0,b),u(W),r.announce?.(i("moved",{title:q.get(b).title,place:y+1,count:_.length})),f.current+=1;let B=()=>--f.current||u(null);Promise.resolve(a(b,y)).then(B,B)},C=(b,y)=>{p.current={id:b,way:y},x(b,_.indexOf(b)+(y==="up"?-1:1))},I=(b,y)=>{if(b.button)return;let M=[...l.current.children].map(Z=>Z.getBoundingClientRect()),W=_.indexOf(y),B=b.currentTarget,D=b.clientY,K=window.scrollY;B.setPointerCapture(b.pointerId),g({id:y,from:W,to:W,shift:0,height:M[W].height});let V=Z=>{let P=Z.clientY-D+window.scrollY-K,U=M[W].top+M[W].height/2+P,ne=M.filter((A,F)=>F!==W&&A.top+A.height/2<U).length;g({id:y,from:W,to:ne,shift:P,height:M[W].height}),B.dataset.to=ne},ee=Z=>{B.removeEventListener("pointermove",V),B.removeEventListener("pointerup",ee),B.removeEventListener("pointercancel",ee),g(null),Z.type==="pointerup"&&B.dataset.to!==void 0&&x(y,Number(B.dataset.to)),delete B.dataset.to};B.addEventListener("pointermove",V),B.addEventListener("pointerup",ee),B.addEventListener("pointercancel",ee)},S=(b,y)=>c?b===c.id?c.shift:y>c.from&&y<=c.to?-c.height:y<c.from&&y>=c.to?c.height:0:0;return o`<ol class=${c?"order dragging":"order"} ref=${l} aria-label=${n}>
    ${_.map((b,y)=>{let M=q.get(b);return o`<li
        key=${b}
        data-id=${b}
        class=${c?.id===b?"order-row held":"order-row"}
        style=${{transform:c?`translateY(${S(b,y)}px)`:""}}
      >
        <span class="order-handle" title=${i("drag")} aria-hidden="true" onPointerDown=${W=>I(W,b)}>
          <${h} name="grip-vertical" />
        </span>
        <div class="order-what">${t?t(M,y):M.title}</div>
        <div class="order-buttons">
          <${$} small icon="arrow-up" data-way="up" disabled=${y===0} aria-label=${i("move_up",{title:M.title})} onClick=${()=>C(b,"up")} />
          <${$} small icon="arrow-down" data-way="down" disabled=${y===_.length-1} aria-label=${i("move_down",{title:M.title})} onClick=${()=>C(b,"down")} />
        </div>
      </li>`})}
  </ol>`}function Q({id:e,alt:t,table:a,page:n,shape:s="4 / 3",words:i,bare:r}){let l=n??ce(),d=X(i),[,u]=v(0);G(()=>l.pictures?.watch(e,()=>u(f=>f+1)),[e]);let c=l.pictures?.get(e),g=t??c?.sentence??"",p=a??c?.table;return o`<figure class="picture">
    <div class="picture-place" style=${{aspectRatio:c?.width?`${c.width} / ${c.height}`:s}}>
      ${c?.url?o`<img src=${c.url} alt=${g} width=${c.width} height=${c.height} />`:o`<p class="soft picture-wait">${c?.failed?d("picture_failed"):d("picture_coming")}</p>`}
    </div>
    ${!r&&p&&o`<details class="picture-table">
      <summary>${d("show_table")}</summary>
      <p>${g}</p>
      <div class="table-scroll" tabindex="0" role="region" aria-label=${d("table")}>
        <table>
          <thead>
            <tr>${p.head.map(f=>o`<th scope="col">${f}</th>`)}</tr>
          </thead>
          <tbody>
            ${p.rows.map(f=>o`<tr>
                ${f.map((m,q)=>q?o`<td dir="auto">${m}</td>`:o`<th scope="row" dir="auto">${m}</th>`)}
              </tr>`)}
          </tbody>
        </table>
      </div>
    </details>`}
  </figure>`}function Se({label:e,stages:t,go:a}){return o`<nav class="stages" aria-label=${e}>
    <ol>
      ${t.map((n,s)=>o`<li key=${n.to}>
        <button type="button" class=${n.done?"stage-dot done":"stage-dot"} aria-current=${n.now?"step":void 0} onClick=${()=>a(n.to).catch(()=>{})}>
          <span class="stage-sign">${n.done?o`<${h} name="check" />`:s+1}</span> ${n.label}
        </button>
      </li>`)}
    </ol>
  </nav>`}function Ee({title:e,icon:t,on:a,onToggle:n,onLabel:s,words:i,...r}){let l=X(i),[d,u]=H(!!a,n);return o`<button
    type="button"
    class=${d?"toggle-card on":"toggle-card"}
    aria-pressed=${d?"true":"false"}
    onClick=${()=>u(!d)}
    ...${r}
  >
    ${t&&o`<${h} name=${t} big />`}
    <b>${e}</b>
    <span class="toggle-state" aria-hidden="true">${d&&o`<${h} name="check" /> ${s??l("chosen")}`}</span>
  </button>`}var kn=new URL("../first_meeting/drawings.svg",import.meta.url).href,ls={card:$s,decide:us,decided:ps,stopped:hs},cs={yes:"thumbs-up",think:"hourglass",not_now:"door-open",no_answer:"phone"};function ds(e){let t=ls[e.screen.view];return o`<div class="first-meeting">
    <${t} ...${e} />
    ${e.screen.languages.length>0&&e.screen.view!=="stopped"&&o`<${fs} ...${e} />`}
  </div>`}function ve({screen:e,children:t,tag:a="p"}){return!t||!e.beside.code?null:o`<${a} class="also" lang=${e.beside.code} dir=${e.beside.direction}>${t}<//>`}function $s({screen:e,page:t}){let{words:a}=e,n=s=>t.go(s).catch(()=>{});return o`<article class="card telling" aria-label=${e.heading}>
      <svg class="drawing" aria-hidden="true" focusable="false"><use href="${kn}#${e.drawing}" /></svg>
      <div class="telling-words">
        <${ve} screen=${e}><b>${e.also_title}</b><//>
        <ul>
          ${e.sentences.map((s,i)=>o`<li key=${i}>
            <span>${s}</span>
            <${ve} screen=${e} tag="span">${e.also_sentences[i]}<//>
          </li>`)}
        </ul>
        ${e.also_sentences.slice(e.sentences.length).map(s=>o`<${ve} screen=${e}>${s}<//>`)}
      </div>
    </article>
    <nav class="telling-nav" aria-label=${a.cards}>
      ${e.before&&o`<${$} kind="quiet" icon="arrow-left" onClick=${()=>n(e.before)}>${a.previous}<//>`}
      <ol class="telling-dots">
        ${e.cards.map((s,i)=>o`<li key=${s.to}>
          <button type="button" aria-current=${s.now?"step":void 0} aria-label="${i+1}. ${s.label}" onClick=${()=>n(s.to)}><span>${i+1}</span></button>
        </li>`)}
      </ol>
    </nav>`}function yn({screen:e,onChoose:t,more:a}){return o`<ul class="taps">
    ${[...e.choices,...a??[]].map(n=>o`<li key=${n.choice}>
      <button type="button" class="tap" aria-pressed=${n.now?"true":"false"} onClick=${()=>t(n.choice)}>
        <${h} name=${cs[n.choice]} big />
        <span class="tap-words">
          <b>${n.label}</b>
          <${ve} screen=${e} tag="span">${n.also}<//>
          <span class="soft">${n.hint}</span>
        </span>
      </button>
    </li>`)}
  </ul>`}function us({screen:e,send:t}){let a=n=>t("decide",{choice:n,way:"meeting"}).catch(()=>{});return o`<${ve} screen=${e}><b>${e.also_title}</b><//>
    <${yn} screen=${e} onChoose=${a} />`}function ps({screen:e,send:t,page:a}){let{words:n}=e,s=r=>t("decide",{choice:r,way:"call"}).catch(()=>{}),i=r=>t("set_call",{day:r||null});return o`<${ve} screen=${e}><b>${e.also_title}</b><//>
    <div class="decided">
      <section class="card" aria-label=${e.decided||e.heading}>
        ${e.decided&&o`<p class="decided-on"><${h} name="check" /> ${e.decided}</p>`}
        ${e.meet_by&&o`<p class="decided-on"><${h} name="calendar" /> ${e.meet_by}</p>`}
        <${$} icon="pencil" onClick=${()=>a.go("first_meeting/decide").catch(()=>{})}>${n.change}<//>
        ${e.history.length>1&&o`<h2 class="said-heading">${n.history}</h2>
          <ul class="said">${e.history.map((r,l)=>o`<li key=${l}><b>${r.day}</b> ${r.said}, ${r.way}</li>`)}</ul>`}
      </section>
      ${(e.may_call||e.call)&&o`<section class="card call" aria-labelledby="call-heading">
        <h2 id="call-heading"><${h} name="phone" /> ${n.call_heading}</h2>
        <p>${e.call?e.call_said:n.call_none}</p>
        <${j} label=${n.call_label} hint=${n.call_hint} value=${e.call} min=${e.today} onChange=${i} />
        ${e.call&&o`<${$} onClick=${()=>i("").catch(()=>{})}>${n.no_call}<//>`}
        ${e.call&&o`<details class="outcome" open=${e.call_waits}>
          <summary>${n.call_outcome}</summary>
          <p class="soft">${n.call_outcome_hint}</p>
          <${yn}
            screen=${{...e,choices:e.choices.map(r=>({...r,now:!1,hint:"",also:""}))}}
            onChoose=${s}
            more=${[{choice:"no_answer",label:n.no_answer}]}
          />
        </details>`}
      </section>`}
    </div>`}function hs(){return o`<svg class="drawing alone" aria-hidden="true" focusable="false"><use href="${kn}#stop" /></svg>`}function fs({screen:e,send:t}){let{words:a,languages:n,beside:s}=e,i=r=>()=>t("show_beside",{code:r}).catch(()=>{});return o`<div class="beside" role="group" aria-label=${a.also_legend}>
    <${h} name="languages" />
    <span class="soft" aria-hidden="true">${a.also_legend}</span>
    ${n.map(r=>o`<${$} key=${r.code} small lang=${r.code} aria-pressed=${s.code===r.code?"true":"false"} onClick=${i(s.code===r.code?"":r.code)}>${r.name}<//>`)}
  </div>`}var gt={};oe(gt,{Screen:()=>Ds});function wn({screen:e,send:t}){let{ladder:a,words:n}=e,s=k(null);return E(()=>{if(!e.chosen)return;let i=setTimeout(()=>{let r=s.current?.querySelector(`.field-${e.chosen}`),l=matchMedia("(prefers-reduced-motion: reduce)").matches;r?.scrollIntoView({block:"nearest",behavior:l?"auto":"smooth"}),([...r?.querySelectorAll("textarea")??[]].find(u=>!u.value)??r?.querySelector(".note-list > .btn"))?.focus({preventScroll:!0})},60);return()=>clearTimeout(i)},[]),o`<div class="fields" ref=${s}>
    ${a.lists.map(i=>o`<div class=${`card field field-${i.list}`} key=${i.list}>
      <${de}
        label=${i.label}
        hint=${i.hint}
        notes=${i.notes}
        list=${i.list}
        field=${`ladders/${a.id}/${i.list}`}
        addLabel=${n[`${i.list}_add`]}
        extra=${{ladder:a.id}}
        send=${t}
      />
    </div>`)}
    <section class="card field field-themes" aria-labelledby="themes">
      <h2 id="themes">${n.themes}</h2>
      <p class="soft">${e.themes.length?n.themes_hint:n.themes_none}</p>
      <ul class="themes">
        ${e.themes.map(i=>o`<li key=${i.step}>
          <span class="theme-from soft">${i.number}</span>
          <span class="theme-text" dir="auto">${i.text}</span>
          ${i.today&&o`<span class="tag"><${h} name="check" /> ${n.theme_is_today}</span>`}
          ${i.done&&!i.today&&o`<span class="soft"><${h} name="check" /> ${n.themes_done}</span>`}
          ${!i.done&&!i.today&&o`<${$} small onClick=${()=>t("take_theme",{text:i.text}).catch(()=>{})}>${n.theme_today}<//>`}
        </li>`)}
      </ul>
    </section>
  </div>`}function xn({screen:e,send:t,page:a}){let{words:n}=e,[s,i]=v(""),r=()=>{i(""),t("remove_ladder",{ladder:s}).catch(()=>{})};return o`<ul class="goals">
      ${e.ladders.map(l=>o`<li class="card goal-card" key=${l.id}>
        <h2 dir="auto">${l.goal?o`<q>${l.goal}</q>`:o`<span class="soft">${n.goal_unwritten}</span>`}</h2>
        <${pt} rungs=${l.rungs} />
        <p class="soft">${l.climbed}<br />${l.begun}</p>
        <div class="row">
          <${$} kind="primary" onClick=${()=>a.go(`goal_ladder/${l.id}`).catch(()=>{})}>${n.open_ladder}<//>
          <${$} kind="quiet" icon="trash-2" onClick=${()=>i(l.id)}>${n.remove_ladder}<//>
        </div>
      </li>`)}
    </ul>
    <${$} icon="plus" onClick=${()=>t("new_ladder").catch(()=>{})}>${n.new_ladder}<//>
    ${s&&o`<${xe} title=${n.remove_ladder_ask} onClose=${()=>i("")}>
      <div class="row">
        <${$} kind="primary" onClick=${()=>i("")}>${n.remove_ladder_no}<//>
        <${$} onClick=${r}>${n.remove_ladder_yes}<//>
      </div>
    <//>`}`}function pt({rungs:e}){return o`<div class="rungs" aria-hidden="true">
    ${e.map((t,a)=>o`<i key=${t.id} class=${t.state} style=${{height:`${30+70*(a+1)/e.length}%`}}></i>`)}
  </div>`}var Cn=Array.from({length:14},(e,t)=>t);function He(e){let[t,a]=v(null),n=k(null);return E(()=>{let s=n.current;if(n.current=new Map(e.steps.map(r=>[r.id,r.state==="done"])),!s)return;let i=e.steps.find(r=>r.state==="done"&&s.get(r.id)===!1);i?a(i.id):t&&!n.current.get(t)&&a(null)},[e]),[e.steps.find(s=>s.id===t),()=>a(null)]}function Ve({step:e,ladder:t,cheer:a,words:n,send:s,onClose:i}){let r=t.steps.slice(e.number).find(u=>u.state!=="done"),l=()=>s("undo_done",{ladder:t.id,step:e.id}).catch(()=>{}),d=t.all_done?n.cheer_last:r&&w(n.cheer_next,{n:r.number,title:r.shown});return o`<div class="cheer" key=${e.id}>
    <span class="sparks" aria-hidden="true">${Cn.map(u=>o`<i key=${u} style=${{"--turn":`${u*(360/Cn.length)}deg`,"--wait":`${u%4*40}ms`}}></i>`)}</span>
    <p class="cheer-said"><${h} name="party-popper" /> <b>${a}</b></p>
    <p dir="auto">${w(n.cheer,{n:e.number})} ${d}</p>
    <div class="row">
      <${$} small icon="undo-2" onClick=${l}>${n.undo}<//>
      <${$} small kind="quiet" onClick=${i}>${n.cheer_close}<//>
    </div>
  </div>`}function Sn({count:e,width:t,start:a,stepWidth:n,gap:s,height:i,cards:r,standing:l}){if(!e)return{heights:[],more:0};let d=n<150?164:138,u=Math.max(0,e*(n+s)-t),c=_=>{let x=a+(_+1)*(n+s),C=x-n-s-u,I=r.filter(S=>S.start<x&&S.end>C).map(S=>S.bottom);return i-Math.max(0,...I)-14-(_===l?54:0)};if(e===1)return{heights:[d],more:Math.max(0,d-c(0))};let g=_=>_/(e-1),p=74*(e-1);for(let _=1;_<e;_+=1)p=Math.min(p,(c(_)-d)/g(_));let f=Math.min(120,74*(e-1)),m=Math.max(0,d-c(0),...Array.from({length:e},(_,x)=>d+f*g(x)-c(x))),q=Math.max(p,f);return{heights:Array.from({length:e},(_,x)=>Math.round(d+q*g(x))),more:Math.ceil(m)}}var ms=8,En=56;function Tn({list:e,scroller:t,ids:a,axis:n,onMove:s}){let[i,r]=v(null),l=k(!1);return{held:i,start:(c,g,{atOnce:p}={})=>{if(c.button)return;let f=new Map([...e.current.querySelectorAll("[data-step]")].map(P=>[P.dataset.step,P.getBoundingClientRect()])),m=a.map(P=>f.get(P));if(m.some(P=>!P))return;let[q,_]=n==="x"?["left","width"]:["top","height"],x=m.map(P=>P[q]+P[_]/2),C=a.indexOf(g),I=n==="x"?c.clientX:c.clientY,S=()=>n==="x"?t.current?.scrollLeft??0:window.scrollY,b=S(),y=c.currentTarget,M=c.pointerId,W=!!p,B=C,D=P=>{let U=x[C]+P;return x.filter((A,F)=>F!==C&&(x[0]<=x.at(-1)?A<U:A>U)).length},K=P=>{let U=n==="x"?P.clientX:P.clientY;if(!W&&Math.abs(U-I)<ms)return;if(W||y.setPointerCapture?.(M),W=!0,P.preventDefault(),n==="x"&&t.current){let A=t.current.getBoundingClientRect();U>A.right-En&&(t.current.scrollLeft+=14),U<A.left+En&&(t.current.scrollLeft-=14)}let ne=U-I+S()-b;B=D(ne),r({id:g,from:C,to:B,by:ne,size:m[C][_]+8})},V=P=>{for(let[U,ne]of Z)removeEventListener(U,ne);r(null),l.current=W,setTimeout(()=>l.current=!1,0),P.type==="pointerup"&&W&&B!==C&&s(g,B)},Z=[["pointermove",K],["pointerup",V],["pointercancel",V],["keydown",P=>P.key==="Escape"&&V(P)]];for(let[P,U]of Z)addEventListener(P,U,{passive:!1});p&&y.setPointerCapture?.(M)},shift:c=>{if(!i)return 0;if(c===i.id)return i.by;let g=a.indexOf(c),f=[...e.current.querySelectorAll("[data-step]")].map(q=>q.dataset.step)[0]===a[0]&&getComputedStyle(e.current).direction!=="rtl"?1:-1,m=n==="y"?-1:f;return g>i.from&&g<=i.to?-m*i.size:g<i.from&&g>=i.to?m*i.size:0},justPulled:()=>l.current}}function qn(){return o`<svg class="sky" viewBox="0 0 1200 600" preserveAspectRatio="none" aria-hidden="true" focusable="false">
    <path class="hill-far" d="M0 430 Q160 300 360 380 T760 300 T1200 360 V600 H0Z" />
    <path class="hill-near" d="M0 500 Q220 410 470 470 T900 420 T1200 470 V600 H0Z" />
  </svg>`}function ht(){return o`<svg class="climber" viewBox="0 0 40 56" aria-hidden="true" focusable="false">
    <circle cx="22" cy="9" r="7.5" />
    <path d="M14 54 L20 37 L18 23 Q18 18 23 18 Q28 18 29 24 L30 37 L31 54 M19 26 L11 34 M29 26 L36 31 L38 22" />
  </svg>`}function Ln(){return o`<svg class="flag" viewBox="0 0 44 60" aria-hidden="true" focusable="false">
    <path class="flag-pole" d="M8 58 V4" />
    <path class="flag-cloth" d="M8 6 Q18 1 26 6 T42 6 V28 Q34 33 26 28 T8 28Z" />
  </svg>`}var gs=[0,1,2,3,4];function Rn({said:e}){return o`<svg class="start-picture" viewBox="0 0 560 250" role="img" aria-label=${e}>
    <circle class="start-sun" cx="466" cy="78" r="56" />
    <path class="hill-far" d="M0 190 Q90 120 200 165 T400 130 T560 160 V250 H0Z" />
    <path class="hill-near" d="M0 220 Q120 180 260 205 T560 190 V250 H0Z" />
    ${gs.map(t=>o`<rect class="start-step" key=${t} x=${40+t*96} y=${196-t*27} width="90" height=${84+t*27} rx="10" />`)}
    <path class="flag-pole" d="M482 88 V26" />
    <path class="flag-cloth" d="M482 28 Q494 22 503 28 T522 28 V52 Q513 58 503 52 T482 52Z" />
  </svg>`}function In({screen:e,send:t,page:a,flagRef:n}){let{ladder:s,words:i}=e,r=l=>()=>a.go(`goal_ladder/${s.id}${l}`).catch(()=>{});return e.writing_goal?o`<${_s} ...${{screen:e,send:t,to:r,flagRef:n}} />`:o`<button type="button" class=${s.goal?"goal-flag":"goal-flag empty"} ref=${n} onClick=${r("/goal")}>
    <${Ln} />
    <span class="goal-text">
      <b>${i.goal_heading}</b>
      ${s.goal?o`<span class="goal-words" dir="auto"><q>${s.goal}</q></span>`:o`<span class="goal-words soft">${i.goal_empty}</span>`}
      ${s.by&&o`<span class="goal-by"><${h} name="calendar" /><span class="unseen">${i.by_label}</span> <bdi>${s.by}</bdi></span>`}
      ${s.reached&&o`<span class="goal-reached"><${h} name="check" /> ${s.reached}</span>`}
    </span>
    <span class="goal-pen"><${h} name="pencil" /><span class="unseen">${i.goal_edit}</span></span>
  </button>`}function _s({screen:e,send:t,to:a,flagRef:n}){let{ladder:s,words:i,goal_words:r}=e,l=k(null);E(()=>{let u=setTimeout(()=>l.current?.focus(),50);return()=>clearTimeout(u)},[]);let d=u=>()=>t("reach",{ladder:s.id,on:u}).catch(()=>{});return o`<section class="goal-flag writing" ref=${n} aria-label=${i.goal_heading}>
    <${L} label=${r.label} hint=${r.hint} multiline rows="3" field=${`ladders/${s.id}/goal`} value=${s.goal} send=${t} fieldRef=${l} />
    <${L} label=${i.by_label} hint=${i.by_hint} field=${`ladders/${s.id}/by`} value=${s.by} send=${t} />
    <div class="row">
      <${$} kind="primary" icon="check" onClick=${a("")}>${i.goal_ready}<//>
      ${s.reached?o`<${$} kind="quiet" icon="undo-2" onClick=${d(!1)}>${i.reach_undo}<//>`:s.all_done&&o`<${$} icon="flag" onClick=${d(!0)}>${i.reach_button}<//>`}
    </div>
  </section>`}var An=4,Mn=(e,t)=>e.lists.find(a=>a.list===t),Bn=e=>e.notes.filter(t=>t.text.trim()),Pn=(e,t,a)=>async()=>{let n=`goal_ladder/${t.id}/fields/${a.list}`,s=()=>e.send("add_note",{ladder:t.id,list:a.list});await(a.notes.length?null:s().catch(()=>{})),e.go(n).catch(()=>{})};function On({screen:e,page:t}){let{ladder:a,words:n}=e;return o`<div class="why">
    ${["benefits","support"].map(s=>o`<${vs} key=${s} icon=${s==="benefits"?"sparkles":"heart-handshake"} ...${{list:Mn(a,s),ladder:a,words:n,page:t}} />`)}
  </div>`}function vs({list:e,ladder:t,words:a,page:n,icon:s}){let i=Bn(e);return o`<button type="button" class="why-part" onClick=${Pn(n,t,e)}>
    <b><${h} name=${s} /> ${e.label}</b>
    ${i.length?o`<span class="why-words">${i.map((r,l)=>o`${l>0&&" "}<bdi key=${r.id}>${r.text}</bdi>`)}</span>`:o`<span class="why-words soft">${a.list_empty}</span>`}
  </button>`}function Fn({screen:e,page:t}){let{ladder:a,words:n}=e;return o`<div class="ground">
    ${["already_done","history"].map(s=>o`<${bs} key=${s} ...${{list:Mn(a,s),ladder:a,words:n,page:t}} />`)}
  </div>`}function bs({list:e,ladder:t,words:a,page:n}){let s=Bn(e),i=s.length-An;return o`<button type="button" class=${`ground-part ground-${e.list}`} onClick=${Pn(n,t,e)}>
    <b>${e.label}</b>
    <span class="stones">
      ${s.slice(0,An).map(r=>o`<span class="stone" key=${r.id} dir="auto">${r.text}</span>`)}
      ${i>0&&o`<span class="stone stone-more">+${i}</span>`}
      ${!s.length&&o`<span class="stone stone-empty"><${h} name="plus" /> ${w(a.list_write)}</span>`}
    </span>
  </button>`}function Wn({screen:e,send:t}){let[a]=e.question??[];if(!a)return null;let n=()=>t("another_question",{ladder:e.ladder.id}).catch(()=>{});return o`<aside class="question" aria-label=${e.words.question_heading}>
    <${h} name="message-circle" />
    <p aria-live="polite">${a}</p>
    <${$} kind="quiet" small icon="refresh-cw" onClick=${n}>${e.words.another_question}<//>
  </aside>`}var ks=/([aeiouyåäö][^aeiouyåäö\s]*)(?=[bcdfghjklmnpqrstvwxz][aeiouyåäö])/gi;function Te(e){return document.documentElement.lang.startsWith("fi")?e.replace(/[a-zåäöšž]+/gi,t=>t.length<10?t:t.replace(ks,"$1­")):e}function Nn(e){let{step:t,words:a,axis:n,tight:s,held:i,moving:r,chosen:l,first:d,last:u}=e,c=["stair",t.state,t.here&&"standing",i&&"held",r&&"moving",l&&"chosen",!t.title&&"unnamed"],g=e.shift?`translate${n.toUpperCase()}(${e.shift}px)`:"",p={height:e.height?`${e.height}px`:"",marginInlineStart:e.inset?`${e.inset}px`:"",transform:g},f=m=>{let q={ArrowRight:1,ArrowUp:1,ArrowLeft:-1,ArrowDown:-1}[m.key];if(m.key==="Escape"&&e.onMoving(!1),!q)return;m.preventDefault();let _=n==="x"&&m.key.match(/Right|Left/)&&getComputedStyle(m.target).direction==="rtl";e.onMove(_?-q:q)};return o`<li class=${c.filter(Boolean).join(" ")} data-step=${t.id} style=${p}>
    ${t.here&&!s&&o`<span class="standing-here"><${ht} />${n==="x"&&o`<span class="here-word" aria-hidden="true">${a.here}</span>`}</span>`}
    <button type="button" class="stair-face" aria-current=${l?"step":void 0} onClick=${e.onOpen} onPointerDown=${e.onBody}>
      <span class="stair-inside">
        <span class="stair-head">
          <span class="stair-number">${t.number}</span>
          ${t.done_on&&o`<span class="stair-when done-on"><${h} name="check" /> <span class="unseen">${a.done}</span>${t.done_on}</span>`}
          ${!t.done_on&&t.when_short&&o`<span class="stair-when"><${h} name="calendar" /> <span dir="auto">${t.when_short}</span></span>`}
          ${t.here&&s&&o`<${ht} />`}
          ${t.here&&o`<span class=${n==="x"?"unseen":"here-word"}>${a.here}</span>`}
        </span>
        <span class="stair-title" dir="auto">${Te(t.shown)}</span>
        ${t.carries.length>0&&o`<span class="stair-carries">${t.carries.map(m=>o`<span class="carry" key=${m}><${h} name="sun" /> <span dir="auto">${m}</span></span>`)}</span>`}
        ${!t.done_on&&t.theme&&o`<span class="stair-theme tag" dir="auto">${Te(t.theme)}</span>`}
        ${!t.done_on&&t.deed&&o`<span class="stair-deed" dir="auto">${Te(t.deed)}</span>`}
        ${!t.done_on&&t.left&&o`<span class="stair-left soft">${t.left}</span>`}
        ${!t.done_on&&t.note&&o`<span class="stair-note soft" dir="auto">${Te(t.note)}</span>`}
      </span>
    </button>
    <div class="stair-move" onKeyDown=${f} onFocusOut=${m=>r&&m.relatedTarget&&!m.currentTarget.contains(m.relatedTarget)&&e.onMoving(!1)}>
      ${r&&o`<${$} small class="move-button" icon=${n==="x"?"chevron-left":"chevron-down"} aria-label=${a.move_earlier} disabled=${d} onClick=${()=>e.onMove(-1)} />`}
      <button
        type="button"
        class="grip"
        aria-label=${w(a.move,{n:t.number})}
        aria-expanded=${r?"true":"false"}
        title=${a.move_hint}
        onPointerDown=${e.onGrip}
        onClick=${()=>e.onMoving(!r)}
      ><${h} name=${r?"check":n==="x"?"move-horizontal":"move-vertical"} /></button>
      ${r&&o`<${$} small class="move-button" icon=${n==="x"?"chevron-right":"chevron-up"} aria-label=${a.move_later} disabled=${u} onClick=${()=>e.onMove(1)} />`}
    </div>
  </li>`}function Ue(){let e=k(null),[t,a]=v({width:0,letters:1});return G(()=>{let n=()=>{let i={width:e.current.clientWidth,letters:ft()};a(r=>r.width===i.width&&r.letters===i.letters?r:i)},s=new ResizeObserver(n);return s.observe(e.current),addEventListener("resize",n),n(),()=>{s.disconnect(),removeEventListener("resize",n)}},[]),[t.width,e]}var ys=19,ft=()=>parseFloat(getComputedStyle(document.documentElement).fontSize)/ys,je=e=>e/ft(),Dn=()=>ft()>1.15;var xs=760,zn=132,Hn=236,Cs=92,Ge=8,Ss=60,Es=184;function mt({screen:e,send:t,page:a,compact:n}){let{ladder:s,words:i}=e,[r,l]=Ue(),d=r>0&&(Dn()||je(r)<(n?480:xs)),u={screen:e,send:t,page:a},c=!n&&o`<${On} ...${u} />`,[g,p]=He(s),f=o`<div class="cheer-place" role="status">
    ${g&&o`<${Ve} step=${g} ladder=${s} cheer=${e.cheer} words=${i} send=${t} onClose=${p} />`}
  </div>`,m=o`<div class="in-sky">
    ${!d&&c}
    ${!n&&o`<div>${!d&&f}${(d||!g)&&o`<${Wn} ...${u} />`}</div>`}
    <${In} ...${u} />
  </div>`;return o`<div class=${["stage",d?"tall":"wide",n&&"compact"].filter(Boolean).join(" ")} ref=${l}>
    ${!d&&o`<${qn} />`}
    ${r>0&&o`<${qs} ...${u} ...${{sky:m,tall:d,compact:n,width:r}} />`}
    ${!n&&o`<${Fn} ...${u} />`}
    ${d&&c}
    ${d&&!n&&f}
  </div>`}function Ts(e){let t=getComputedStyle(document.documentElement),a=["--bar-height","--foot-height"].reduce((s,i)=>s+(parseFloat(t.getPropertyValue(i))||76),0),n=e?40:Es;return Math.min(Math.max(window.innerHeight-a-n,360),620)}function qs({screen:e,send:t,page:a,sky:n,tall:s,compact:i,width:r}){let{ladder:l,words:d}=e,u=k(null),c=k(null),g=k(null),[p,f]=v(null),[m,q]=v(""),[_,x]=v([]),[C,I]=v({back:!1,on:!1}),S=l.steps.map(T=>T.id).join(" ");E(()=>f(null),[S]);let b=new Map(l.steps.map(T=>[T.id,T])),y=(p??[...b.keys()]).filter(T=>b.has(T)),M=y.length,W=y.findIndex(T=>b.get(T).here),B=r-(i?24:36),D=l.room_left?M?Cs:Hn:0,K=(B-D-Ge*M)/Math.max(M,1),V=Math.min(Math.max(K,zn),Hn),ee=!s&&K<zn,Z=ee?Ss:i?12:18,P=Ts(i),{heights:U,more:ne}=Sn({count:M,width:r-2*Z-D,start:Z,stepWidth:V,gap:Ge,height:P,cards:_,standing:W}),A=Math.min(44,r*.34/Math.max(M,1));G(()=>{if(s)return;let T=[...u.current.querySelectorAll(".in-sky > *")],O=()=>{let N=u.current.getBoundingClientRect(),ke=getComputedStyle(u.current).direction==="rtl",Mt=T.map(ye=>{let{left:Bt,right:Pt,top:Da,...za}=ye.getBoundingClientRect().toJSON(),Ha=ye.matches(".writing")?Da:za.bottom,[Va,Ua]=ke?[N.right-Pt,N.right-Bt]:[Bt-N.left,Pt-N.left];return{start:Math.round(Va-Ge),end:Math.round(Ua),bottom:Math.round(Ha-N.top)}});x(ye=>JSON.stringify(ye)===JSON.stringify(Mt)?ye:Mt)},J=new ResizeObserver(O);return T.forEach(N=>J.observe(N)),O(),()=>J.disconnect()},[s,r,e.writing_goal,!!e.question?.length]);let F=()=>{let{scrollLeft:T,scrollWidth:O,clientWidth:J}=c.current,N=Math.abs(T);I({back:N>4,on:N<O-J-4})};G(()=>{if(s)return;let T=g.current.querySelector(".chosen")??g.current.querySelector(".standing");if(T){let[O,J]=[c.current.getBoundingClientRect(),T.getBoundingClientRect()];c.current.scrollLeft+=J.left+J.width/2-O.left-O.width/2}F()},[s,r,M]);let ae=matchMedia("(prefers-reduced-motion: reduce)").matches,re=T=>()=>{let O=getComputedStyle(c.current).direction==="rtl"?-1:1;c.current.scrollBy({left:T*O*c.current.clientWidth*.7,behavior:ae?"auto":"smooth"})},be=(T,O)=>{if(O<0||O>=M||O===y.indexOf(T))return;let J=y.filter(N=>N!==T);J.splice(O,0,T),f(J),a.announce?.(w(d.moved,{n:O+1})),t("move_step",{ladder:l.id,step:T,to:O}).catch(()=>f(null))},$e=Tn({list:g,scroller:c,ids:y,axis:s?"y":"x",onMove:be}),qe=k(null);G(()=>{if(!qe.current)return;let{id:T,by:O}=qe.current;qe.current=null;let J=g.current.querySelector(`[data-step="${CSS.escape(T)}"]`),N=[...J?.querySelectorAll(".move-button")??[]],ke=N[O<0?0:N.length-1];(ke&&!ke.disabled?ke:J?.querySelector(".grip"))?.focus()}),E(()=>{if(!m)return;let T=O=>!O.target.closest?.(".stair.moving .stair-move")&&q("");return addEventListener("pointerdown",T),()=>removeEventListener("pointerdown",T)},[m]);let Fa=(T,O)=>{qe.current={id:T,by:O},be(T,y.indexOf(T)+O)},Wa=T=>()=>!$e.justPulled()&&a.go(`goal_ladder/${l.id}/step/${T}`).catch(()=>{}),It=y.map((T,O)=>{let J={...b.get(T),number:O+1};return o`<${Nn}
      key=${T}
      ...${{step:J,words:d,moving:m===T,chosen:e.step?.id===T,axis:s?"y":"x"}}
      height=${s?0:U[O]}
      inset=${s?Math.round(O*A):0}
      tight=${s&&A<34}
      shift=${$e.shift(T)}
      held=${$e.held?.id===T}
      first=${O===0}
      last=${O===M-1}
      onOpen=${Wa(T)}
      onBody=${N=>N.pointerType==="mouse"&&!s&&$e.start(N,T)}
      onGrip=${N=>$e.start(N,T)}
      onMoving=${N=>!$e.justPulled()&&q(N?T:"")}
      onMove=${N=>Fa(T,N)}
    />`}),At=l.room_left&&o`<li class=${M?"stair stair-new":"stair stair-new stair-first"} key="new" style=${{height:s?"":`${Ls(U)}px`}}>
    <button type="button" class="stair-face" onClick=${()=>t("add_step",{ladder:l.id}).catch(()=>{})}>
      <${h} name="plus" big />
      <b>${M?d.new_step:d.first_step}</b>
      ${!M&&o`<span class="soft">${d.first_step_hint}</span>`}
    </button>
  </li>`,Na=s?[At,...It.reverse()]:[...It,At];return o`<div class="stairs-view" ref=${u} style=${{height:s?"":`${P+ne}px`}}>
    ${n}
    <div class=${ee?"stairs-scroller long":"stairs-scroller"} ref=${c} onScroll=${s?void 0:F}>
      <ol class=${["ladder-stairs",$e.held&&"pulling",V<150&&"narrow"].filter(Boolean).join(" ")} reversed=${s} ref=${g} aria-label=${d.steps_heading} style=${{"--step-width":`${V}px`,"--gap-width":`${Ge}px`}}>
        ${Na}
      </ol>
    </div>
    ${!s&&C.back&&o`<${$} class="scroll-stairs back" icon="chevron-left" aria-label=${d.scroll_back} onClick=${re(-1)} />`}
    ${!s&&C.on&&o`<${$} class="scroll-stairs on" icon="chevron-right" aria-label=${d.scroll_on} onClick=${re(1)} />`}
    ${!l.room_left&&o`<p class="stairs-full soft">${l.full}</p>`}
  </div>`}function Ls(e){let t=e.at(-1);return t?Math.min(t,190):190}var Rs=["screen","a4","card"],Is={screen:"16 / 10",a4:"210 / 297",card:"3 / 2"},As=2.5;function Vn({screen:e,send:t}){let{ladder:a,words:n,size:s}=e,[i,r]=v(1),l=d=>()=>t("download",{ladder:a.id,size:s,form:d}).catch(()=>{});return o`<div class="stairs-picture">
    <div class=${`stairs-picture-view size-${s}${i>1?" larger":""}`} tabindex="0" role="region" aria-label=${n.picture_title}>
      <div class="zoomed" style=${{"--zoom":i}}><${Q} id=${`stairs-${s}`} shape=${Is[s]} /></div>
    </div>
    <div class="stairs-picture-side">
      <${te}
        legend=${n.picture_size}
        name="size"
        value=${s}
        options=${Rs.map(d=>({value:d,label:n[`size_${d}`]}))}
        onChange=${d=>t("picture_size",{size:d})}
      />
      <div class="row">
        <${$} icon="zoom-in" disabled=${i>=As} onClick=${()=>r(i+.5)}>${n.zoom_in}<//>
        <${$} icon="zoom-out" disabled=${i<=1} onClick=${()=>r(i-.5)}>${n.zoom_out}<//>
      </div>
      <div class="saving">
        <${$} kind="primary" icon="download" onClick=${l("png")}>${n.download_png}<//>
        <${$} icon="download" onClick=${l("svg")}>${n.download_svg}<//>
        <p class="unprotected"><${h} name="info" /> ${n.download_hint}</p>
      </div>
    </div>
  </div>`}function Un({screen:e,send:t}){let{words:a}=e;return o`<div class="ladder-start">
    <${Rn} said=${a.start_picture} />
    <div class="start-words">
      ${e.question.map(n=>o`<p class="start-question" key=${n}>${n}</p>`)}
      <${$} kind="primary" icon="pencil" onClick=${()=>t("new_ladder").catch(()=>{})}>${a.start_button}<//>
    </div>
  </div>`}function jn({screen:e,send:t,on:a,tell:n,press:s}){let{step:i,words:r,fields:l}=e,[d,u]=v(""),c=k(null),g=i.actions.map(f=>f.id).join(" ");E(()=>{if(!c.current)return;let f=i.actions.find(m=>!c.current.includes(m.id));f&&(c.current=null,u(f.id))},[g]);let p=()=>{c.current=i.actions.map(f=>f.id),n("add_action").catch(()=>c.current=null)};return o`<section class="sheet-part" aria-labelledby="actions">
    <h2 id="actions">${l.actions.label}</h2>
    <p class="soft">${l.actions.hint}</p>
    <ul class="actions">
      ${i.actions.map(f=>o`<${Ms} key=${f.id} ...${{action:f,step:i,words:r,fields:l,send:t,on:a,tell:n,press:s}} open=${d===f.id} onOpen=${m=>u(m?f.id:"")} />`)}
    </ul>
    <${$} icon="plus" onClick=${p}>${r.add_action}<//>
  </section>`}function Ms({action:e,step:t,words:a,fields:n,send:s,tell:i,open:r,onOpen:l}){let d=k(null),u=k(null),c=k(r);E(()=>{r?d.current?.focus():c.current&&u.current?.focus(),c.current=r},[r]);let g=`${t.address}/actions/${e.id}`,p=e.text||a.action_empty,f=(m,q)=>i(m,{action:e.id,...q});return o`<li class=${e.done?"action done":"action"}>
    <div class="action-line">
      <label class="action-tick">
        <input type="checkbox" checked=${e.done} aria-label=${w(a.action_done_said,{text:p})} onChange=${m=>f("action_done",{done:m.target.checked}).catch(()=>{})} />
      </label>
      <button type="button" class="action-open" ref=${u} aria-expanded=${r?"true":"false"} onClick=${()=>l(!r)}>
        <span class=${e.text?"action-text":"action-text soft"} dir="auto">${p}</span>
        <span class="action-who soft">
          <span dir="auto"><${h} name="user" /> ${e.who_shown||a.who_open}</span>
          <span dir="auto"><${h} name="calendar" /> ${e.when_shown||a.when_open}</span>
        </span>
        <${h} name=${r?"chevron-up":"chevron-down"} />
      </button>
    </div>
    ${r&&o`<div class="action-sheet">
      <${L} label=${a.action_label} hint=${n.actions.example} field=${`${g}/text`} value=${e.text} send=${s} fieldRef=${d} />
      <div class="choice-tiles"><${te} legend=${a.who_legend} name=${`doer-${e.id}`} options=${t.doers} value=${e.doer} onChange=${m=>f("set_doer",{doer:m})} /></div>
      ${e.doer==="other"&&o`<${L} label=${a.who_name} field=${`${g}/who`} value=${e.who} send=${s} />`}
      <div class="pair">
        <${L} label=${a.when_label} field=${`${g}/when`} value=${e.when} send=${s} />
        <${j} label=${a.due_label} value=${e.due} onChange=${m=>f("set_due",{day:m||null})} />
      </div>
      <div class="row">
        <${$} icon="check" onClick=${()=>l(!1)}>${a.action_close}<//>
        <${$} kind="quiet" icon="trash-2" onClick=${()=>f("remove_action").catch(()=>{})}>${a.action_remove}<//>
      </div>
    </div>`}
  </li>`}function Gn({screen:e,send:t,page:a,rungs:n}){let{ladder:s,step:i,words:r}=e,l={ladder:s.id,step:i.id},d=(m,q)=>t(m,{...l,...q}),u=(m,q)=>()=>d(m,q).catch(()=>{}),c=m=>()=>a.go(m).catch(()=>{}),g={screen:e,send:t,page:a,on:l,tell:d,press:u},[p,f]=He(s);return o`<article class="sheet" aria-label=${i.heading}>
    <div class="sheet-head">
      <p class="sheet-number" aria-hidden="true">${i.heading}</p>
      ${n&&o`<${pt} rungs=${s.steps} />`}
      <div class="spring"></div>
      <${$} small kind="quiet" icon="chevron-left" aria-label=${r.sheet_previous} disabled=${!i.before} onClick=${c(`goal_ladder/${s.id}/step/${i.before}`)} />
      <${$} small kind="quiet" icon="chevron-right" aria-label=${r.sheet_next} disabled=${!i.after} onClick=${c(`goal_ladder/${s.id}/step/${i.after}`)} />
    </div>
    <div class="sheet-title">
      <${L} label=${r.step_title_label} hint=${i.title?"":r.step_title_hint} field=${`${i.address}/title`} value=${i.title} send=${t} maxLength=${200} />
    </div>
    <${Bs} ...${g} />
    <div class="cheer-place" role="status">
      ${p&&o`<${Ve} step=${p} ladder=${s} cheer=${e.cheer} words=${r} send=${t} onClose=${f} />`}
    </div>
    <${jn} ...${g} />
    <${Ps} ...${g} />
    <${Os} ...${g} />
    <${Fs} ...${g} />
    <${Ws} ...${g} />
  </article>`}function Bs({screen:e,tell:t,press:a}){let{step:n,words:s}=e;return n.state==="done"?o`<section class="sheet-part standing-part done">
      <p class="done-said"><${h} name="check" /> <b>${s.done_heading}</b></p>
      <div class="row">
        <${j} label=${s.done_day} value=${n.done_day} onChange=${i=>t("done_on",{day:i||null})} />
        <${$} kind="quiet" icon="undo-2" onClick=${a("undo_done")}>${s.done_undo}<//>
      </div>
    </section>`:o`<section class="sheet-part standing-part row">
    ${n.here?o`<p class="here-said"><${h} name="footprints" /> ${s.here_now}</p>`:o`<${$} icon="footprints" onClick=${a("stand_on")}>${s.here_button}<//>`}
    <${$} kind="primary" icon="check" onClick=${a("mark_done")}>${s.done_button}<//>
  </section>`}function Ps({screen:e,send:t}){let{step:a,words:n,fields:s}=e,[i]=a.actions.filter(d=>d.text&&!d.done),r=a.theme_words||!i?null:i.text,l=()=>t("text",{field:`${a.address}/theme`,base:"",text:r}).catch(()=>{});return o`<section class="sheet-part">
    <${L} label=${s.theme.label} hint=${s.theme.hint} field=${`${a.address}/theme`} value=${a.theme_words} send=${t} />
    <div class="row">
      ${r&&o`<${$} small kind="quiet" icon="plus" onClick=${l}>${w(n.theme_from_action,{text:r})}<//>`}
      ${a.theme_words&&(a.theme_is_today?o`<span class="tag"><${h} name="check" /> ${n.theme_is_today}</span>`:o`<${$} small onClick=${()=>t("take_theme",{text:a.theme_words}).catch(()=>{})}>${n.theme_today}<//>`)}
    </div>
  </section>`}function Os({screen:e,page:t,tell:a}){let{step:n,words:s}=e,[i,r]=v(!1),l=i?n.strengths:n.strengths.filter((d,u)=>d.on||u<6);return o`<section class="sheet-part" aria-labelledby="carries">
    <h2 id="carries">${s.strengths_heading}</h2>
    ${n.strengths.length?o`<p class="soft">${s.strengths_hint}</p>
          <div class="carry-choices">
            ${l.map(d=>o`<${Ee} key=${d.id} title=${d.title} icon="sun" on=${d.on} onToggle=${u=>a("carry",{strength:d.id,on:u})} />`)}
          </div>
          ${l.length<n.strengths.length&&o`<${$} small kind="quiet" icon="chevron-down" onClick=${()=>r(!0)}>${s.strengths_more}<//>`}`:o`<p class="soft">${s.strengths_none}</p>
          <${$} small onClick=${()=>t.go("strengths").catch(()=>{})}>${s.strengths_go}<//>`}
  </section>`}function Fs({screen:e,send:t,tell:a}){let{step:n,words:s}=e;return o`<section class="sheet-part" aria-labelledby="when">
    <h2 id="when">${s.step_when_heading}</h2>
    <div class="pair">
      <${L} label=${s.step_when_label} field=${`${n.address}/when`} value=${n.when_words} send=${t} />
      <${j} label=${s.due_label} value=${n.due} onChange=${i=>a("step_due",{day:i||null})} />
    </div>
    <${L} label=${s.note_label} hint=${s.note_hint} multiline rows="2" field=${`${n.address}/note`} value=${n.note} send=${t} />
  </section>`}function Ws({screen:e,send:t,on:a,press:n}){let{ladder:s,step:i,words:r}=e,l=i.number-1,d=c=>()=>t("add_step",{ladder:s.id,at:c}).catch(()=>{}),u=!s.room_left;return o`<section class="sheet-part arrange" aria-labelledby="arrange">
    <h2 id="arrange">${r.arrange_heading}</h2>
    <div class="arrange-buttons">
      <${$} icon="arrow-down" disabled=${l===0} onClick=${n("move_step",{to:l-1})}>${r.earlier}<//>
      <${$} icon="arrow-up" disabled=${l===s.steps.length-1} onClick=${n("move_step",{to:l+1})}>${r.later}<//>
      <${$} icon="plus" disabled=${u} onClick=${d(l)}>${r.add_before}<//>
      <${$} icon="plus" disabled=${u} onClick=${d(l+1)}>${r.add_after}<//>
      <${$} icon="split" disabled=${u} onClick=${n("split_step")}>${r.split}<//>
      <${$} icon="trash-2" onClick=${n("remove_step")}>${r.remove_step}<//>
    </div>
    ${u&&o`<p class="soft">${s.full}</p>`}
  </section>`}function Yn({screen:e,send:t,page:a}){let{ladder:n,words:s}=e,i=l=>()=>a.go(l).catch(()=>{}),r=n.steps.find(l=>l.here&&l.state!=="done");return o`<div class="stairs-tools">
    ${r&&o`<${$} small class="climbed" icon="check" onClick=${()=>t("mark_done",{ladder:n.id,step:r.id}).catch(()=>{})}>${w(s.done_button_n,{n:r.number})}<//>`}
    ${n.all_done&&!n.reached&&o`<${$} small icon="flag" onClick=${()=>t("reach",{ladder:n.id,on:!0}).catch(()=>{})}>${s.reach_button}<//>`}
    <div class="spring"></div>
    <${$} small icon="list" onClick=${i(`goal_ladder/${n.id}/fields`)}>${s.fields_open}<//>
    <${$} small icon="image-down" onClick=${i(`goal_ladder/${n.id}/picture`)}>${s.picture_open}<//>
    <${$} small icon="flag" onClick=${i("goal_ladder/all")}>${e.goals>1?w(s.all_count,{n:e.goals}):s.all_open}<//>
  </div>`}var Ns={start:Un,stairs:zs,step:Hs,fields:wn,picture:Vn,all:xn};function Ds(e){let t=Ns[e.screen.view];return o`<div class="goal-ladder"><${t} ...${e} /></div>`}function zs({screen:e,send:t,page:a}){return o`<${mt} screen=${e} send=${t} page=${a} />
    <${Yn} screen=${e} send=${t} page=${a} />`}function Hs({screen:e,send:t,page:a}){let[n,s]=Ue(),i=je(n)>=1040;return o`<div class=${i?"step-view beside":"step-view"} ref=${s}>
    ${i&&o`<div class="step-view-stage"><${mt} screen=${e} send=${t} page=${a} compact /></div>`}
    <${Gn} screen=${e} send=${t} page=${a} rungs=${!i} />
  </div>`}var _t={};oe(_t,{Screen:()=>Qs});var Vs={first_meeting:"info",pair_agreement:"handshake",strengths:"sparkles",self_assessment:"sprout",three_rings:"circle-dot",history_line:"book-open",informal_skills:"wrench",network_map:"users",dialogue_cards:"messages-square",options:"scale",goal_ladder:"footprints",support_stairs:"hand-helping",application:"pen-line",support_need:"hand-heart",referral:"map-pin",crisis_landing:"life-buoy",meeting:"handshake",journey:"sunrise",summary:"file-text",workshop:"users"},Ye=e=>Vs[e]??"circle";function Qe({stop:e,go:t}){return o`<li>
    <button type="button" class="card home-stop ${e.state}" onClick=${()=>t(e.to)}>
      <span class="home-stop-title"><${h} name=${Ye(e.to)} /> <b>${e.title}</b></span>
      <span class="soft">${e.about}</span>
      <span class="home-state">${e.state==="done"&&o`<${h} name="check" />`}${e.state==="going"&&o`<${h} name="circle-dot" />`} ${e.label}</span>
    </button>
  </li>`}var Qn={done:"check",here:"map-pin",each:"refresh-cw",skipped:"minus",closed:"clock"};function Zn({stop:e}){return o`<span class="path-state">${Qn[e.state]&&o`<${h} name=${Qn[e.state]} />`} ${e.label}</span>`}function Kn({stops:e,words:t,go:a}){return o`<section class="path-line" aria-labelledby="path-line">
    <div class="path-line-head">
      <h2 id="path-line">${t.path}</h2>
      <${$} kind="quiet" small onClick=${()=>a("home/path")}>${t.path_open}<//>
      <${$} kind="quiet" small iconEnd="arrow-right" onClick=${()=>a("home/all")}>${t.other_way}<//>
    </div>
    <ol class="path-stops">
      ${e.map(n=>{let s=o`<${h} name=${Ye(n.code)} /><span class="path-words"><b>${n.title}</b><${Zn} stop=${n} /></span>`;return o`<li key=${n.id}>
          ${n.to?o`<button type="button" class="path-stop ${n.state}" aria-current=${n.state==="here"?"step":void 0} onClick=${()=>a(n.to)}>${s}</button>`:o`<div class="path-stop ${n.state}">${s}</div>`}
        </li>`})}
    </ol>
  </section>`}function Jn({screen:e,send:t,go:a}){let{words:n}=e,s=(i,r)=>t(i,r).catch(()=>{});return o`<ol class="path-whole">
      ${e.stops.map((i,r)=>{let l=e.stops[r-1],d=i.stage&&i.stage!==l?.stage;return o`<li key=${i.id}>
          ${d&&o`<h2 class="path-stage">${i.stage}</h2>`}
          <${Us} stop=${i} last=${e.stops.length-1} words=${n} act=${s} go=${a} />
        </li>`})}
    </ol>
    ${e.templates.map(i=>o`<${js} key=${i.id} template=${i} words=${n} act=${s} />`)}
    ${e.parts.map(i=>o`<section class="card path-part" key=${i.id} aria-labelledby="part-${i.id}">
        <h2 id="part-${i.id}">${i.title}</h2>
        <ul>${i.lines.map(r=>o`<li key=${r}>${r}</li>`)}</ul>
      </section>`)}
    ${e.add.length>0&&o`<${Gs} offered=${e.add} words=${n} act=${s} />`}
    <${Ys} ending=${e.ending} words=${n} act=${s} />`}function Us({stop:e,last:t,words:a,act:n,go:s}){let[i,r]=v(!1),l=`stop-${e.id}`,d=(u,c={})=>n(u,{stop:e.id,...c});return o`<div class="card path-row ${e.state}">
    <div class="path-row-words">
      <h3 id=${l}><${h} name=${Ye(e.code)} /> ${e.title}</h3>
      <p>${e.purpose}</p>
      ${e.closed&&o`<p class="soft">${e.closed}</p>`}
      <${Zn} stop=${e} />
    </div>
    <div class="path-row-buttons">
      ${e.to&&o`<${$} kind=${e.state==="here"?"primary":"plain"} aria-describedby=${l} onClick=${()=>s(e.to)}>${a.state_open}<//>`}
      <${$} kind="quiet" aria-expanded=${i} aria-controls="${l}-more" aria-label=${a.stop_change_of.replace("{title}",e.title)} iconEnd=${i?"chevron-up":"chevron-down"} onClick=${()=>r(!i)}>${a.stop_change}<//>
    </div>
    <div class="path-more" id="${l}-more" hidden=${!i}>
      ${e.state!=="done"&&o`<${$} small icon="check" onClick=${()=>d("pass")}>${a.stop_pass}<//>`}
      ${!["done","skipped"].includes(e.state)&&o`<${$} small onClick=${()=>d("skip")}>${a.stop_skip}<//>`}
      ${e.marked&&o`<${$} small onClick=${()=>d("unmark")}>${a.stop_unmark}<//>`}
      ${e.place>0&&o`<${$} small icon="arrow-up" onClick=${()=>d("move",{to:e.place-1})}>${a.stop_earlier}<//>`}
      ${e.place<t&&o`<${$} small icon="arrow-down" onClick=${()=>d("move",{to:e.place+1})}>${a.stop_later}<//>`}
      ${e.own&&o`<${$} small onClick=${()=>d("remove")}>${a.stop_remove}<//>`}
    </div>
  </div>`}function js({template:e,words:t,act:a}){let n=e.parts.flatMap(l=>l.steps.map(d=>d.place)),[s,i]=v(n),r=l=>i(s.includes(l)?s.filter(d=>d!==l):[...s,l]);return o`<section class="card path-part" aria-labelledby="template-${e.id}">
    <h2 id="template-${e.id}">${t.steps_heading}: ${e.title}</h2>
    <p class="soft">${t.steps_lead}</p>
    ${e.parts.map(l=>o`<fieldset key=${l.id} class="path-steps">
        <legend class=${l.title?"":"unseen"}>${l.title||e.title}</legend>
        ${l.steps.map(d=>o`<label class="path-step" key=${d.place}>
            <input type="checkbox" checked=${s.includes(d.place)} onChange=${()=>r(d.place)} />
            <span>${d.title}</span>
          </label>`)}
      </fieldset>`)}
    <${$} icon="footprints" onClick=${()=>a("take_steps",{template:e.id,steps:s})}>${t.steps_take}<//>
  </section>`}function Gs({offered:e,words:t,act:a}){return o`<section class="card path-part" aria-labelledby="path-add">
    <h2 id="path-add">${t.add_heading}</h2>
    <p class="soft">${t.add_lead}</p>
    <div class="path-offers">
      ${e.map(n=>o`<${$} key=${n.code} small icon="plus" onClick=${()=>a("add",{exercise:n.code})}>${n.title}<//>`)}
    </div>
  </section>`}function Ys({ending:e,words:t,act:a}){let[n,s]=v(!1),i=r=>r===null?t.ending_yours:r?t.ending_met:t.ending_open;return o`<section class="card path-part" aria-labelledby="path-end">
    <h2 id="path-end">${t.ending_heading}</h2>
    <p>${e.text}</p>
    <ul class="path-conditions">
      ${e.conditions.map(r=>o`<li key=${r.text}><${h} name=${r.holds?"check":"circle"} /> <span>${r.text}<span class="soft path-said"> ${i(r.holds)}</span></span></li>`)}
    </ul>
    ${e.ready&&o`<p><strong>${t.ending_ready}</strong></p>`}
    <${$} kind=${e.ready?"plain":"quiet"} aria-expanded=${n} onClick=${()=>s(!n)}>${t.end_open}<//>
    ${n&&o`<p class="soft">${t.end_lead}</p>
        <div class="path-offers">
          <${$} onClick=${()=>a("end",{how:"reached"})}>${t.end_reached}<//>
          <${$} onClick=${()=>a("end",{how:"own_way"})}>${t.end_own_way}<//>
          <${$} onClick=${()=>a("end",{how:"dropped"})}>${t.end_dropped}<//>
        </div>`}
  </section>`}function Xn({screen:e,go:t}){return o`${e.groups.map((a,n)=>o`<section key=${a.title} aria-labelledby="ways-${n}">
        <h2 id="ways-${n}">${a.title}</h2>
        <ul class="home-path home-ways">${a.items.map(s=>o`<${Qe} key=${s.to} stop=${s} go=${t} />`)}</ul>
      </section>`)}
    ${e.closed&&o`<p class="soft path-closed"><${h} name="clock" /> ${e.closed}</p>`}`}function Qs({screen:e,send:t}){let{words:a}=e,n=s=>t("go",{to:s}).catch(()=>{});return e.view==="path"?o`<${Jn} screen=${e} send=${t} go=${n} />`:e.view==="all"?o`<${Xn} screen=${e} go=${n} />`:o`<div class="home-hero">
      <${Zs} next=${e.next} ahead=${e.ahead} words=${a} onBegin=${()=>t("begin").catch(()=>{})} />
      <${Ks} goal=${e.goal} words=${a} go=${n} />
    </div>
    ${e.ahead?o`<${Kn} stops=${e.path} words=${a} go=${n} />`:o`<h2 class="unseen">${a.stops}</h2>
            <ul class="home-path">
              ${e.stops.map(s=>o`<${Qe} key=${s.to} stop=${s} go=${n} />`)}
            </ul>`}
    ${e.more&&o`<${$} kind="quiet" class="home-more" iconEnd="arrow-right" onClick=${()=>n("home/all")}>${a.more}<//>`}`}function Zs({next:e,ahead:t,words:a,onBegin:n}){return o`<section class=${e.strong?"card home-next strong":"card home-next"} aria-labelledby="home-next">
    <h2 id="home-next">${a.next}</h2>
    ${e.lead&&o`<p>${e.lead}</p>`}
    ${e.what&&o`<p>${!e.lead&&o`<span>${a.agreed} </span>`}<strong dir="auto">${e.what}</strong>${(e.who||e.when)&&o`<span class="home-who">${[e.who,e.when].filter(Boolean).join(" · ")}</span>`}</p>`}
    ${e.wish&&o`<p><span>${a.wish} </span><strong dir="auto">${e.wish}</strong></p>`}
    ${e.theme&&o`<p><span>${a.theme} </span><strong dir="auto">${e.theme}</strong></p>`}
    ${t&&o`<p>${t.title&&o`<span>${a.path_next} </span><strong>${t.title}</strong>`}${t.purpose&&o`<span class="home-who">${t.purpose}</span>`}</p>`}
    <${$} iconEnd="arrow-right" onClick=${n}>${e.button}<//>
  </section>`}function Ks({goal:e,words:t,go:a}){return o`<section class="card home-goal" aria-labelledby="home-goal">
    <h2 id="home-goal">${t.goal}</h2>
    ${e.text?o`<p class="home-goal-text"><q dir="auto">${e.text}</q></p>`:o`<p class="soft">${t.goal_none}</p>`}
    ${e.rungs.length>0&&o`<div class="home-rungs" aria-hidden="true">
      ${e.rungs.map(n=>o`<i class=${n.state} style=${{blockSize:`${n.height*100}%`}}></i>`)}
    </div>`}
    ${e.state&&o`<p class="soft">${e.state}</p>`}
    <${$} kind="quiet" class="home-goal-open" iconEnd="arrow-right" onClick=${()=>a(e.to)}>${e.text?t.goal_open:t.goal_write}<//>
  </section>`}var vt={};oe(vt,{Screen:()=>to});function Ze({screen:e,send:t,question:a}){return e.foot.next?null:o`<p class="pass-over"><${$} kind="quiet" onClick=${()=>t("pass_over",{question:a}).catch(()=>{})}>${e.words.skip}<//></p>`}function ea(e){return e.screen.own?o`<${Xs} ...${e} />`:o`<${Js} ...${e} />`}function Js({screen:e,send:t,page:a}){let{words:n,meeting:s}=e,i=({ladder:r,step:l,action:d})=>()=>t("take_action",{ladder:r,step:l,action:d}).catch(()=>{});return o`
    ${s.what&&o`<section class="card agreed-so-far" aria-label=${n.chosen_heading}>
      <p class="soft">${n.chosen_heading}</p>
      <p class="agreed-what" dir="auto">${s.what}</p>
      <${Ke} who=${s.who_shown} when=${s.when_shown} />
      <${$} small icon="pencil" onClick=${()=>a.go("meeting/next/own").catch(()=>{})}>${n.correct}<//>
    </section>`}
    <h2>${n.suggestions}</h2>
    ${e.suggestions.length?o`<ul class="taps suggestions">
          ${e.suggestions.map(r=>o`<li key=${r.action}>
            <button type="button" class="tap" onClick=${i(r)}>
              <span class="tap-from soft">${r.from}</span>
              <b dir="auto">${r.text}</b>
              <${Ke} who=${r.who} when=${r.when} />
              ${!r.complete&&o`<span class="tap-more">${n.pick_who_when}</span>`}
            </button>
          </li>`)}
        </ul>`:o`<p class="soft">${n.no_suggestions}</p>`}
    <h2>${n.ideas}</h2>
    <ul class="ideas">
      <li><${$} icon="pencil" onClick=${()=>t("write_own",{question:"next"}).catch(()=>{})}>${n.write_own}<//></li>
      ${e.ideas.map(r=>o`<li key=${r}><${$} onClick=${()=>t("take_idea",{text:r}).catch(()=>{})}>${r}<//></li>`)}
    </ul>
    <${Ze} ...${{screen:e,send:t}} question="next" />`}function Ke({who:e,when:t}){return!e&&!t?null:o`<span class="who-when soft">
    ${e&&o`<span><${h} name="user" /> <bdi>${e}</bdi></span>`}
    ${t&&o`<span><${h} name="calendar" /> <bdi>${t}</bdi></span>`}
  </span>`}function Xs({screen:e,send:t}){let{words:a,meeting:n}=e,s=`meetings/${n.id}/next_step`,i=k(null);E(()=>{if(n.what)return;let l=setTimeout(()=>i.current?.focus(),60);return()=>clearTimeout(l)},[]);let r=e.times.map(l=>o`<li key=${l.id}>
    <${$} aria-pressed=${n.when===l.label?"true":void 0} onClick=${()=>t("set_time",{time:l.id}).catch(()=>{})}>${l.label}<//>
  </li>`);return o`<div class="card own-words">
    <${L} label=${a.what_label} hint=${e.example} field=${`${s}/what`} value=${n.what??""} send=${t} fieldRef=${i} />
    <div class="choice-tiles"><${te} legend=${a.who_legend} name="doer" options=${e.doers} value=${n.doer} onChange=${l=>t("set_doer",{doer:l})} /></div>
    ${n.doer==="other"&&o`<${L} label=${a.who_name} field=${`${s}/who`} value=${n.who} send=${t} />`}
    <fieldset class="quick-times">
      <legend>${a.when_legend}</legend>
      <ul class="ideas">${r}</ul>
      <div class="pair">
        <${L} label=${a.when_words} field=${`${s}/when`} value=${n.when??""} send=${t} />
        <${j} label=${a.due_label} value=${n.due??""} onChange=${l=>t("set_due",{day:l||null})} />
      </div>
    </fieldset>
  </div>`}function ta({screen:e,send:t,page:a}){let{words:n,meeting:s}=e,i=(l,d)=>o`<${$} small kind="quiet" icon="pencil" aria-label="${n.correct}: ${d}" onClick=${()=>a.go(l).catch(()=>{})}>${n.correct}<//>`,r=o`<span class="soft">${n.not_said}</span>`;return o`<div class="done">
    <section class="card agreed" aria-label=${e.heading}>
      <div class="agreed-part agreed-next">
        <h2><${h} name="footprints" /> ${n.agreed_next}</h2>
        ${s.what?o`<p class="agreed-what" dir="auto">${s.what}</p><${Ke} who=${s.who_shown} when=${s.when_shown} />`:r}
        ${i("meeting/next",n.agreed_next)}
      </div>
      <div class="agreed-part">
        <h2><${h} name="message-circle-heart" /> ${n.agreed_wish}</h2>
        ${s.wish?o`<p dir="auto"><q>${s.wish}</q></p>`:r}
        ${i("meeting/wish",n.agreed_wish)}
      </div>
      <div class="agreed-part">
        <h2><${h} name="sun" /> ${n.agreed_benefit}</h2>
        ${s.mark?o`<p class="agreed-mark">${s.mark}</p>`:r}
        ${i("meeting/benefit",n.agreed_benefit)}
      </div>
      ${(e.theme||s.closed)&&o`<p class="agreed-foot soft">
        ${e.theme&&o`<span>${n.theme_heading}: <bdi>${e.theme}</bdi></span>`}
        ${s.closed&&o`<span>${s.closed}</span>`}
      </p>`}
    </section>
    <div class="done-side">
      ${e.closed&&o`<${$} icon="file-text" onClick=${()=>a.go("summary").catch(()=>{})}>${n.to_summary}<//>`}
      ${e.address&&o`<section class="card worker-note" aria-labelledby="worker-note">
        <p class="tag">${n.worker_mark}</p>
        <h2 id="worker-note">${n.worker_heading}</h2>
        <${L} label=${n.worker_label} quietLabel hint=${n.worker_hint} multiline rows="3" field=${`${e.address}/worker_note`} value=${s.worker_note} send=${t} />
      </section>`}
    </div>
  </div>`}var eo={benefit:no,next:ea,wish:ao,done:ta};function to(e){let t=eo[e.screen.view];return o`<div class="meeting">
    ${e.screen.stages&&o`<${Se} label=${e.screen.title} stages=${e.screen.stages} go=${e.page.go} />`}
    <${t} ...${e} />
  </div>`}function no({screen:e,send:t}){let{meeting:a,mark:n}=e,s=k(!1),i=r=>{let l=s.current;return s.current=!1,t("set_benefit",{value:r,go_on:l})};return o`<div
      class="card benefit"
      onPointerDown=${()=>s.current=!0}
      onKeyDown=${()=>s.current=!1}
      onClick=${r=>r.target.checked&&Number(r.target.value)===a.benefit&&s.current&&i(a.benefit)}
    >
      <${Ce} legend=${n.legend} low=${n.low} high=${n.high} name="benefit" value=${a.benefit??null} onChange=${i} />
    </div>
    <${Ze} ...${{screen:e,send:t}} question="benefit" />`}function ao({screen:e,send:t}){let{words:a,meeting:n,wishes:s}=e,i=r=>()=>t("take_wish",{text:r}).catch(()=>{});return e.own?o`<div class="card own-words">
      <${L} label=${a.wish_own} hint=${e.example} multiline rows="3" field=${`meetings/${n.id}/wish`} value=${n.wish} send=${t} />
    </div>`:o`<ul class="taps">
      ${s.map(r=>o`<li key=${r}>
        <button type="button" class="tap" aria-pressed=${n.wish===r?"true":"false"} onClick=${i(r)}><${h} name="message-circle-heart" /> <b>${r}</b></button>
      </li>`)}
      <li>
        <button type="button" class="tap" onClick=${()=>t("pass_over",{question:"wish"}).catch(()=>{})}><${h} name="check" /> <b>${a.wish_none}</b></button>
      </li>
    </ul>
    ${n.wish&&!s.includes(n.wish)&&o`<p class="card said" dir="auto"><q>${n.wish}</q></p>`}
    <${$} icon="pencil" onClick=${()=>t("write_own",{question:"wish"}).catch(()=>{})}>${a.write_own}<//>`}var kt={};oe(kt,{Screen:()=>$o});var so=280;function aa({screen:e,send:t,page:a}){let{words:n}=e;if(!e.there)return null;let s=i=>r=>t("narrow",{kind:i,value:r}).catch(()=>{});return o`<div class="referral-find">
    <div class="card referral-search">
      <${oo} ...${{screen:e,send:t}} />
      <${io} ...${{screen:e,send:t}} />
      <fieldset class="referral-chips">
        <legend>${n.areas}${e.suggested_note&&o` <span class="soft">${e.suggested_note}</span>`}</legend>
        <ul>
          ${e.areas.map((i,r)=>o`<li key=${i.value}>
            <${sa} ...${{...i,onTap:s("area"),wished:r<e.suggested}} />
          </li>`)}
        </ul>
      </fieldset>
      <details class="referral-more" open=${[...e.groups,...e.languages].some(i=>i.on)}>
        <summary>${n.more_filters}</summary>
        <${na} legend=${n.groups} choices=${e.groups} onTap=${s("group")} />
        <${na} legend=${n.languages} choices=${e.languages} onTap=${s("language")} />
      </details>
    </div>
    <section class="referral-results" aria-label=${n.results}>
      <div class="referral-count">
        <p role="status">${e.count}</p>
        ${e.narrowed&&o`<${$} small kind="quiet" icon="x" onClick=${()=>t("widen",{}).catch(()=>{})}>${n.clear}<//>`}
      </div>
      <ul>
        ${e.results.map(i=>o`<li key=${i.id}><${ro} ...${{one:i,words:n,page:a}} /></li>`)}
      </ul>
      ${e.rest&&o`<p class="soft">${e.rest}</p>`}
      ${e.age&&o`<p class="soft"><${h} name="clock" /> ${e.age}</p>`}
      <${$} icon="pencil" onClick=${()=>t("write_own",{}).catch(()=>{})}>${n.write_own}<//>
    </section>
  </div>`}function oo({screen:e,send:t}){let{words:a}=e,[n,s]=v(e.query),i=k(null),r=k(e.query);E(()=>{e.query!==r.current&&(r.current=e.query,s(e.query))},[e.query]),E(()=>()=>clearTimeout(i.current),[]);let l=d=>{clearTimeout(i.current),d!==r.current&&(r.current=d,t("look_for",{text:d}).catch(()=>{}))};return o`<form
    class="referral-field referral-word"
    role="search"
    onSubmit=${d=>{d.preventDefault(),l(n)}}
  >
    <label for="referral-search">${a.search_label}</label>
    <div class="row">
      <input
        id="referral-search"
        class="text-input"
        type="search"
        value=${n}
        maxlength="200"
        placeholder=${a.search_example}
        autocomplete="off"
        spellcheck=${!1}
        dir="auto"
        onInput=${d=>{let u=d.target.value;s(u),clearTimeout(i.current),i.current=setTimeout(()=>l(u),so)}}
      />
      <button type="submit" class="btn primary"><${h} name="search" /> ${a.search}</button>
    </div>
  </form>`}function io({screen:e,send:t}){let{words:a}=e,[n,s]=v(e.town);E(()=>s(e.town),[e.town]);let i=r=>{r!==e.town&&t("narrow",{kind:"town",value:r||e.town}).catch(()=>{})};return o`<div class="referral-field">
    <label for="referral-town">${a.town_label}</label>
    <div class="row">
      <input
        id="referral-town"
        class="text-input"
        list="referral-towns"
        value=${n}
        maxlength="80"
        autocomplete="off"
        spellcheck=${!1}
        dir="auto"
        onInput=${r=>{s(r.target.value),e.towns.includes(r.target.value)&&i(r.target.value)}}
        onChange=${r=>i(r.target.value.trim())}
      />
      ${e.town&&o`<${$} kind="quiet" icon="x" aria-label=${a.town_clear} onClick=${()=>i("")} />`}
    </div>
    <datalist id="referral-towns">${e.towns.map(r=>o`<option key=${r} value=${r}></option>`)}</datalist>
  </div>`}function na({legend:e,choices:t,onTap:a}){return t.length?o`<fieldset class="referral-chips">
    <legend>${e}</legend>
    <ul>
      ${t.map(n=>o`<li key=${n.value}><${sa} ...${{...n,onTap:a}} /></li>`)}
    </ul>
  </fieldset>`:null}function sa({value:e,label:t,icon:a,on:n,wished:s,onTap:i}){return o`<button type="button" class=${s?"referral-chip wished":"referral-chip"} aria-pressed=${n?"true":"false"} onClick=${()=>i(e)}>
    <${h} name=${n?"check":a??"plus"} /> ${t}
  </button>`}function ro({one:e,words:t,page:a}){return o`<button type="button" class="card referral-result" onClick=${()=>a.go(`referral/service/${e.id}`).catch(()=>{})}>
    <b lang=${e.lang} dir="auto">${e.name}</b>
    ${e.gives&&o`<span lang=${e.lang} dir="auto">${e.gives}</span>`}
    <span class="soft referral-facts">
      ${e.organisation&&o`<span dir="auto">${e.organisation}</span>`}
      ${e.where&&o`<span><${h} name="map-pin" /> <bdi>${e.where}</bdi></span>`}
      ${e.free&&o`<span><${h} name="check" /> ${t.free}</span>`}
    </span>
  </button>`}function oa({screen:e}){let{words:t,service:a}=e,n=i=>o`<p class="referral-text" lang=${a.lang} dir="auto">${i}</p>`,s=[[t.phone,a.phones.length>0&&o`<ul class="referral-phones">${a.phones.map(i=>o`<li key=${i.number}><b dir="ltr">${i.number}</b>${i.about&&o` <span class="soft" dir="auto">${i.about}</span>`}</li>`)}</ul>`],[t.address,a.addresses.length>0&&a.addresses.map(i=>o`<p key=${i} dir="auto">${i}</p>`)],[t.hours,a.hours&&o`<p class="referral-text" dir="auto">${a.hours}</p>`],[t.web,a.web&&o`<p class="referral-web" dir="ltr">${a.web}</p>`],[t.charge,a.charge],[t.service_languages,a.languages],[t.for_whom,a.groups],[t.areas,a.areas],[t.where,a.where],[t.organisation,a.organisation&&o`<span dir="auto">${a.organisation}</span>`]].filter(([,i])=>i);return o`<article class="referral-service">
    <div class="card">
      ${a.gives&&o`<h2>${t.gives}</h2>${n(a.gives)}`}
      ${a.get_in&&o`<h2>${t.get_in}</h2>${n(a.get_in)}`}
      <p class="soft">${a.source}</p>
    </div>
    <dl class="card">${s.map(([i,r])=>o`<div key=${i}><dt>${i}</dt><dd>${r}</dd></div>`)}</dl>
  </article>`}function ia({screen:e,send:t,page:a}){let{words:n}=e;return o`<div class="referral-mine">
    ${e.open.length>0&&o`<section aria-label=${n.open_list}>
      <ul class="referral-list">
        ${e.open.map(s=>o`<li key=${s.id} class=${s.come?"card referral-row come":"card referral-row"}>
          <h2 dir="auto">${s.name}</h2>
          ${s.wish&&o`<p dir="auto"><q>${s.wish}</q></p>`}
          <${bt} label=${n.stages} stages=${s.stages} words=${n} />
          <p class="referral-next"><${h} name="calendar" /> ${s.next}${s.come&&o` <b>${n.day_has_come}</b>`}</p>
          <div class="referral-buttons">
            <${$} icon="check" aria-label="${n.has_started}: ${s.name}" onClick=${()=>t("start",{id:s.id}).catch(()=>{})}>${n.has_started}<//>
            <${$} aria-label="${n.not_started}: ${s.name}" onClick=${()=>t("end",{id:s.id}).catch(()=>{})}>${n.not_started}<//>
            <${$} kind="quiet" iconEnd="arrow-right" aria-label="${n.open_one}: ${s.name}" onClick=${()=>a.go(`referral/one/${s.id}`).catch(()=>{})}>${n.open_one}<//>
          </div>
        </li>`)}
      </ul>
    </section>`}
    ${e.closed.length>0&&o`<section aria-labelledby="referral-closed">
      <h2 id="referral-closed">${n.closed_list}</h2>
      <ul class="referral-list">
        ${e.closed.map(s=>o`<li key=${s.id} class=${s.started?"card referral-row started":"card referral-row"}>
          <h3 dir="auto">${s.name}</h3>
          <p>${s.started&&o`<${h} name="check" /> `}${s.state}</p>
          ${s.reason&&o`<p dir="auto"><q>${s.reason}</q></p>`}
          <div class="referral-buttons">
            <${$} kind="quiet" small icon="rotate-ccw" aria-label="${n.reopen}: ${s.name}" onClick=${()=>t("reopen",{id:s.id}).catch(()=>{})}>${n.reopen}<//>
            <${$} kind="quiet" small iconEnd="arrow-right" aria-label="${n.open_one}: ${s.name}" onClick=${()=>a.go(`referral/one/${s.id}`).catch(()=>{})}>${n.open_one}<//>
          </div>
        </li>`)}
      </ul>
    </section>`}
  </div>`}function bt({label:e,stages:t,words:a}){return o`<ol class="referral-way" aria-label=${e}>
    ${t.map(n=>o`<li key=${n.label} class=${n.done?"done":""} aria-current=${n.now?"step":void 0}>
      <i aria-hidden="true">${n.done&&o`<${h} name="check" />`}</i>
      <span>${n.label}${n.day&&o` <small>${n.day}</small>`}<span class="unseen"> (${n.done?a.stage_done:a.stage_open})</span></span>
    </li>`)}
  </ol>`}function ra({screen:e,send:t,page:a}){let{words:n,id:s}=e,i=`referrals/${s}`,r=d=>u=>t("set_day",{id:s,which:d,day:u||null}),l=(d,u)=>()=>t("set_time",{id:s,which:d,time:u}).catch(()=>{});return e.open?o`<div class="referral-following">
    <div>
      ${e.own&&o`<section class="card" aria-labelledby="referral-facts">
        <h2 id="referral-facts">${n.facts}</h2>
        <${L} label=${n.place} field=${`${i}/place`} value=${e.facts.place} send=${t} />
        <${L} label=${n.phone} type="tel" inputmode="tel" field=${`${i}/phone`} value=${e.facts.phone} send=${t} />
        <${L} label=${n.address} field=${`${i}/address`} value=${e.facts.address} send=${t} />
        <${L} label=${n.hours} field=${`${i}/hours`} value=${e.facts.hours} send=${t} />
        <${L} label=${n.web} field=${`${i}/web`} value=${e.facts.web} send=${t} />
      </section>`}
      <section class="card">
        <${L} label=${n.wish} hint=${n.wish_hint} multiline rows="2" field=${`${i}/wish`} value=${e.wish} send=${t} />
      </section>
      <section class="card" aria-labelledby="referral-agree">
        <h2 id="referral-agree">${n.agree}</h2>
        <div class="referral-contacts"><${te} legend=${n.contact_legend} name="contact" options=${e.contacts} value=${e.contact} onChange=${d=>t("set_contact",{id:s,contact:d})} /></div>
        <${j} label=${n.contact_by} value=${e.days.contact_by} onChange=${r("contact_by")} />
        <ul class="referral-soon" aria-label=${n.times_legend}>
          ${e.times.map(d=>o`<li key=${d.id}><${$} small onClick=${l("contact_by",d.id)}>${d.label}<//></li>`)}
        </ul>
        <${L} label=${n.receiver} hint=${n.receiver_hint} field=${`${i}/receiver`} value=${e.receiver} send=${t} />
      </section>
    </div>
    <div>
      <section class="card" aria-labelledby="referral-way">
        <h2 id="referral-way">${n.way}</h2>
        <${bt} label=${n.stages} stages=${e.stages} words=${n} />
        <p class="referral-next"><${h} name="calendar" /> ${e.next}</p>
        ${!e.days.contacted&&o`<${$} icon="phone" onClick=${()=>t("set_day",{id:s,which:"contacted",day:e.today}).catch(()=>{})}>${n.contacted_today}<//>`}
        ${e.days.contacted&&o`<${j} label=${n.contacted} value=${e.days.contacted} onChange=${r("contacted")} />`}
        <${j} label=${n.visit} value=${e.days.first_visit} onChange=${r("first_visit")} />
        <${j} label=${n.remind} value=${e.days.remind} onChange=${r("remind")} />
        <div class="referral-buttons">
          <${$} kind=${e.days.contacted?"primary":"plain"} icon="check" onClick=${()=>t("start",{id:s}).catch(()=>{})}>${n.has_started}<//>
          <${$} onClick=${()=>t("end",{id:s}).catch(()=>{})}>${n.not_started}<//>
        </div>
      </section>
      ${!e.own&&o`<${la} ...${{screen:e}} />`}
      <section class="card">
        <${L} label=${n.note} hint=${n.note_hint} multiline rows="2" field=${`${i}/note`} value=${e.note} send=${t} />
        <div class="referral-buttons">
          <${$} icon="smartphone" onClick=${()=>a.go(`referral/card/${s}`).catch(()=>{})}>${n.card}<//>
          <${$} kind="quiet" icon="trash-2" onClick=${()=>t("remove",{id:s}).catch(()=>{})}>${n.remove}<//>
        </div>
      </section>
    </div>
  </div>`:o`<${lo} ...${{screen:e,send:t,page:a}} />`}function la({screen:e}){let{words:t,facts:a}=e,n=["phone","address","hours","web"].filter(s=>a[s]);return n.length?o`<section class="card" aria-label=${t.facts}>
    <dl>${n.map(s=>o`<div key=${s}><dt>${t[s]}</dt><dd class="referral-text" dir="auto">${a[s]}</dd></div>`)}</dl>
  </section>`:null}function lo({screen:e,send:t,page:a}){let{words:n,id:s}=e,i=[[n.wish,e.wish],[n.receiver,e.receiver],[n.contacted,e.days_said.contacted],[n.visit,e.days_said.first_visit],[n.reason,e.reason],[n.note,e.note]].filter(([,r])=>r);return o`<div class="referral-following">
    <section class="card">
      <p class="referral-name">${e.state}</p>
      <${bt} label=${n.stages} stages=${e.stages} words=${n} />
      <div class="referral-buttons">
        <${$} icon="rotate-ccw" onClick=${()=>t("reopen",{id:s}).catch(()=>{})}>${n.reopen}<//>
        <${$} icon="smartphone" onClick=${()=>a.go(`referral/card/${s}`).catch(()=>{})}>${n.card}<//>
      </div>
    </section>
    <div>
      ${i.length>0&&o`<dl class="card">${i.map(([r,l])=>o`<div key=${r}><dt>${r}</dt><dd class="referral-text" dir="auto">${l}</dd></div>`)}</dl>`}
      <${la} ...${{screen:e}} />
    </div>
  </div>`}var co={find:aa,service:oa,mine:ia,one:ra,ended:uo,card:po};function $o(e){let t=co[e.screen.view];return o`<div class="referral"><${t} ...${e} key=${e.screen.place} /></div>`}function uo({screen:e,send:t}){let{words:a}=e;return o`<section class="card referral-words">
    <p class="referral-name" dir="auto">${e.service_name}</p>
    <${L} label=${a.reason} hint=${a.reason_hint} multiline rows="3" field=${`referrals/${e.id}/reason`} value=${e.reason} send=${t} />
    <${$} kind="quiet" icon="rotate-ccw" onClick=${()=>t("reopen",{id:e.id}).then(()=>{},()=>{})}>${a.reopen}<//>
  </section>`}function po({screen:e,send:t,page:a}){let{words:n}=e,[s,i]=v(""),r=l=>()=>t("download",{id:e.id,form:l}).then(()=>i(w(n.card_saved,{name:l.toUpperCase()})),()=>{});return o`<div class="referral-card-page">
    <div class="referral-card-picture"><${Q} id="card" page=${a} shape="105 / 148" /></div>
    <section class="card">
      ${e.coded&&o`<p>${n.card_code_note}</p>`}
      <div class="referral-buttons">
        <${$} kind="primary" icon="printer" onClick=${r("pdf")}>${n.card_pdf}<//>
        <${$} icon="image-down" onClick=${r("png")}>${n.card_png}<//>
        <${$} icon="image-down" onClick=${r("svg")}>${n.card_svg}<//>
      </div>
      <p role="status" class="soft">${s}</p>
    </section>
  </div>`}var xt={};oe(xt,{Screen:()=>yo});var Je=matchMedia("(max-width: 47em)");function se(e,t){E(()=>{let a=()=>Je.matches!==e.narrow&&t("narrow",{narrow:Je.matches}).catch(()=>{});return a(),Je.addEventListener("change",a),()=>Je.removeEventListener("change",a)},[e.narrow])}function ie({area:e}){return o`<span class="area-name" data-area=${e.id}><${h} name=${e.icon} /><span>${e.title}</span></span>`}function $a({screen:e,words:t,page:a}){return o`<div class="narrow">
    <ul class="readings">
      ${e.readings.map(n=>o`<li key=${n.id} class="card">
          <div>
            <b>${n.date}</b><span class="soft">${n.form}${n.state&&` · ${n.state}`}</span>
          </div>
          <${$} aria-label=${w(t.see_of,n)} onClick=${()=>a.go(n.to)}>${t.see}<//>
        </li>`)}
    </ul>
    ${e.compare_to&&o`<p><${$} icon="scale" onClick=${()=>a.go(e.compare_to)}>${t.compare}<//></p>`}
  </div>`}function ua({screen:e,words:t,send:a,page:n}){se(e,a);let{earlier:s,later:i}=e,r=(l,d)=>l!==d&&n.go(`self_assessment/compare/${l}/${d}`);return o`
    <div class="pickers">
      <${da}
        label=${t.compare_earlier}
        readings=${e.readings.filter(l=>l.id!==i.id)}
        value=${s.id}
        onChange=${l=>r(l,i.id)}
      />
      <${da}
        label=${t.compare_later}
        readings=${e.readings.filter(l=>l.id!==s.id)}
        value=${i.id}
        onChange=${l=>r(s.id,l)}
      />
    </div>
    <div class="card change-card"><${Q} id=${e.picture} shape=${e.narrow?"400 / 860":"900 / 640"} /></div>
    <h2 class="areas-heading">${t.compare_areas}</h2>
    <div class="areas">
      ${e.areas.map(l=>o`<section key=${l.id} class="card area-card" data-area=${l.id} aria-labelledby="change-${l.id}">
          <h3 id="change-${l.id}"><${ie} area=${l} /></h3>
          <p><b>${l.said}</b></p>
          <details>
            <summary>${t.answers}</summary>
            <${ho} area=${l} screen=${e} />
          </details>
        </section>`)}
    </div>
    ${e.marks.length>0&&o`<section class="card two-marks" aria-labelledby="compare-marks">
      <h2 id="compare-marks">${t.compare_marks}</h2>
      <dl>
        ${e.marks.map(l=>o`<div key=${l.question}>
            <dt>${l.question}</dt>
            <dd>
              <span>${s.date}: ${ca(l.earlier,t)}</span>
              <span>${i.date}: ${ca(l.later,t)}</span>
            </dd>
          </div>`)}
      </dl>
    </section>`}
  `}var ca=(e,t)=>e===null?t.mark_none:w(t.mark_of,{value:e});function da({label:e,readings:t,value:a,onChange:n}){let s=z("picker");return o`<div class="picker">
    <label for=${s}>${e}</label>
    <select id=${s} value=${a} onChange=${i=>n(i.target.value)}>
      ${t.map(i=>o`<option key=${i.id} value=${i.id} selected=${i.id===a}>${i.label}</option>`)}
    </select>
  </div>`}function ho({area:e,screen:t}){return e.answers.map(a=>o`<div key=${a.question} class="two-answers">
      <p>${a.question}</p>
      <dl>
        <div><dt class="soft">${t.earlier.date}</dt><dd class=${a.earlier.state}>${a.earlier.said}</dd></div>
        <div><dt class="soft">${t.later.date}</dt><dd class=${a.later.state}>${a.later.said}</dd></div>
      </dl>
    </div>`)}function Xe({legend:e,hint:t,options:a,value:n,onChange:s,words:i,children:r}){let l=z("five"),[d,u]=H(n,s),c=k(null),g=()=>{u(null),c.current?.focus()};return o`<div class="five">
    <fieldset aria-describedby=${t?`${l}-hint`:void 0}>
      <legend>${r??e}</legend>
      ${t&&o`<p class="soft" id="${l}-hint">${t}</p>`}
      <div class="five-steps">
        ${a.map((p,f)=>o`<label key=${p.value}>
            <input
              type="radio"
              name=${l}
              ref=${f?void 0:c}
              checked=${d===p.value}
              onChange=${()=>u(p.value)}
            /><span>${p.label}</span>
          </label>`)}
      </div>
    </fieldset>
    <div class="five-foot">
      ${d!==null&&o`<${$} kind="quiet" small icon="x" aria-label=${w(i.clear_of,{question:e})} onClick=${g}
        >${i.clear}<//
      >`}
    </div>
  </div>`}function pa({screen:e,words:t,send:a,page:n}){let{answer:s,item:i}=e;return o`<${yt} screen=${e} words=${t} send=${a} page=${n}>
    ${e.warning&&o`<p class="gentle"><${h} name="leaf" /> <span>${e.warning}</span></p>`}
    ${e.intro&&o`<p class="soft area-intro">${e.intro}</p>`}
    <${te}
      name="step"
      legend=${e.question}
      hint=${e.example}
      options=${e.options}
      value=${s.step}
      onChange=${r=>a("answer",{item:i,step:r})}
    />
    <div role="status">${s.skipped&&o`<p class="skipped-note soft">${t.skipped}</p>`}</div>
    <div class="side-acts">
      <${$} kind="quiet" onClick=${()=>a("skip",{item:i}).catch(()=>{})}>${t.skip}<//>
      <${mo} on=${s.talk} words=${t} onChange=${r=>a("flag",{item:i,talk:r})} />
      <${wt} screen=${e} words=${t} page=${n} />
    </div>
  <//>`}function ha({screen:e,words:t,send:a,page:n}){let s=e.area.id;return o`<${yt} screen=${e} words=${t} send=${a} page=${n}>
    <p class="soft area-intro">${t.rings_lead}</p>
    ${e.rings.map(({ring:i,question:r,options:l,value:d})=>o`<${Xe}
        key=${i}
        legend=${r}
        options=${l}
        value=${d}
        words=${t}
        onChange=${u=>a("mark",{area:s,ring:i,value:u})}
      />`)}
    <div class="side-acts">
      ${e.skip_all_to&&o`<${$} kind="quiet" onClick=${()=>n.go(e.skip_all_to)}>${t.skip_all}<//>`}
      <${wt} screen=${e} words=${t} page=${n} />
    </div>
  <//>`}function fa({screen:e,words:t,send:a,page:n}){return o`<${yt} screen=${e} words=${t} send=${a} page=${n}>
    ${e.marks.map(({mark:s,question:i,low:r,high:l,value:d})=>o`<div key=${s} class="ten">
        <${Ce}
          name=${s}
          legend=${i}
          low=${r}
          high=${l}
          value=${d}
          onChange=${u=>a("ten",{mark:s,value:u})}
        />
        <div class="five-foot">
          ${d!==null&&o`<${$}
            kind="quiet"
            small
            icon="x"
            aria-label=${w(t.clear_of,{question:i})}
            onClick=${u=>{u.currentTarget.closest(".ten").querySelector("input").focus(),a("ten",{mark:s,value:null}).catch(()=>{})}}
            >${t.clear}<//
          >`}
        </div>
      </div>`)}
    <div class="side-acts"><${wt} screen=${e} words=${t} page=${n} /></div>
  <//>`}function yt({screen:e,words:t,send:a,children:n}){return se(e,a),o`<div class="beside asking" onKeyDown=${i=>{if(i.key!=="Enter"||i.target.type!=="radio")return;i.preventDefault();let{label:r,do:l,...d}=e.foot.next;a(l,d).catch(()=>{})}}>
    <div>
      ${e.progress&&o`<${fo} progress=${e.progress} area=${e.area} />`}
      ${n}
    </div>
    <aside class="card flower-beside" aria-labelledby="flower-beside">
      <h2 id="flower-beside">${t.picture_grows}</h2>
      <${Q} id=${e.picture} shape="460 / 456" bare />
    </aside>
  </div>`}function fo({progress:e,area:t}){return o`<div class="progress">
    <div class="progress-areas" aria-hidden="true">
      ${e.areas.map(a=>o`<span
          key=${a.id}
          class=${["progress-area",a.now&&"now",a.skipped&&"skipped"].filter(Boolean).join(" ")}
          ><i style=${{"--share":a.share}}></i
        ></span>`)}
    </div>
    <div class="progress-line">
      ${t&&o`<${ie} area=${t} />`}
      <p class="soft">${e.said}</p>
    </div>
  </div>`}function mo({on:e,words:t,onChange:a}){let[n,s]=H(e,a);return o`<${$}
    icon=${n?"check":"message-circle"}
    class=${n?"talk is-on":"talk"}
    aria-pressed=${n?"true":"false"}
    onClick=${()=>s(!n)}
    >${t.talk}<//
  >`}function wt({screen:e,words:t,page:a}){return o`<${$} kind="quiet" icon="coffee" onClick=${()=>a.go(e.pause_to)}>${t.pause}<//>`}function ma({screen:e,words:t,send:a,page:n}){let{now:s}=e;return o`<div class="beside">
    <div>
      ${s&&o`<section class="card waiting-reading">
        <h2>${s.finished?t.latest:t.waiting}</h2>
        <p>${w(s.finished?t.latest_about:t.waiting_about,s)}</p>
        <div class="row">
          ${s.finished&&o`<${$} icon="clipboard-check" onClick=${()=>n.go(s.to)}>${t.see_summary}<//>`}
          ${e.history_to&&o`<${$} kind="quiet" icon="calendar" onClick=${()=>n.go(e.history_to)}>${t.history_link}<//>`}
        </div>
      </section>`}
      <h2>${s?t.forms_again:t.forms_heading}</h2>
      <div class="forms">
        ${e.forms.map(i=>o`<button
            key=${i.form}
            type="button"
            class="form-card"
            onClick=${()=>a("start",{form:i.form}).catch(()=>{})}
          >
            <b>${i.title}</b><span class="soft">${i.about}</span><${h} name="arrow-right" />
          </button>`)}
      </div>
      <${go} ...${{screen:e,words:t,send:a}} />
    </div>
    <aside class="card" aria-labelledby="about-form">
      <h2 id="about-form">${t.about_heading}</h2>
      <ul class="promises">
        ${e.intro.map(i=>o`<li key=${i}><${h} name="leaf" /><span>${i}</span></li>`)}
      </ul>
    </aside>
  </div>`}function go({screen:e,words:t,send:a}){let[n,s]=v("");return o`<details class="from-paper">
    <summary>${t.paper_open}</summary>
    <div class="card">
      <p class="soft">${t.paper_lead}</p>
      <${j} label=${t.paper_day} value=${n} max=${e.today} onChange=${s} />
      <div class="row">
        ${e.forms.map(i=>o`<${$}
            key=${i.form}
            icon="pen-line"
            disabled=${!n}
            onClick=${()=>a("start_from_paper",{form:i.form,day:n}).catch(()=>{})}
            >${i.title}<//
          >`)}
      </div>
    </div>
  </details>`}function ga({screen:e,words:t,send:a,page:n}){return se(e,a),o`
    ${e.unfinished&&o`<p class="gentle"><${h} name="leaf" /> <span>${e.unfinished}</span></p>`}
    <div class="beside summary-top">
      <div class="card flower-card"><${Q} id=${e.picture} shape=${e.narrow?"400 / 404":"640 / 610"} /></div>
      <div class="summary-side">
        <section class="card talk-card" aria-labelledby="talk-list">
          <h2 id="talk-list"><${h} name="message-circle" /> ${t.talk_heading}</h2>
          ${e.talk.length?o`<ul>
                ${e.talk.map(s=>o`<li key=${s.item}><b>${s.question}</b><span class="soft">${s.said}</span></li>`)}
              </ul>`:o`<p class="soft">${t.talk_none}</p>`}
        </section>
        <${vo} screen=${e} words=${t} page=${n} />
        ${e.worker&&o`<${bo} worker=${e.worker} words=${t} page=${n} />`}
        ${e.history_to&&o`<p><${$} icon="calendar" onClick=${()=>n.go(e.history_to)}>${t.history_link}<//></p>`}
      </div>
    </div>
    <h2 class="areas-heading">${t.areas_heading}</h2>
    <div class="areas">
      ${e.areas.map(s=>o`<${_o} key=${s.id} area=${s} screen=${e} words=${t} page=${n} />`)}
    </div>
    <p class="soft own-form">${t.own_form}</p>
  `}function _o({area:e,screen:t,words:a,page:n}){return o`<section class="card area-card" data-area=${e.id} aria-labelledby="area-${e.id}">
    <h3 id="area-${e.id}"><${ie} area=${e} /></h3>
    ${e.tags.length>0&&o`<p class="area-tags">${e.tags.map(s=>o`<span class="tag tag-${s.kind}" key=${s.kind}>${s.label}</span>`)}</p>`}
    <p>${e.feedback}</p>
    <details>
      <summary>${a.openers}</summary>
      <ul>${e.openers.map(s=>o`<li key=${s}>${s}</li>`)}</ul>
    </details>
    <details>
      <summary>${a.answers}</summary>
      <dl class="answers">
        ${e.answers.map(s=>o`<div key=${s.item} class="answer">
            <dt>${s.question}</dt>
            <dd class=${s.state}>
              <span>${s.said}</span>
              ${s.talk&&o`<span class="talk-sign"><${h} name="message-circle" /> ${a.talk_on}</span>`}
              ${t.can_correct&&o`<${$}
                kind="quiet"
                small
                icon="pencil"
                aria-label=${w(a.change_answer,{question:s.question})}
                onClick=${()=>n.go(s.to)}
                >${a.change}<//
              >`}
            </dd>
          </div>`)}
        ${e.rings.map(s=>o`<div key=${s.label} class="answer"><dt>${s.label}</dt><dd>${s.said}</dd></div>`)}
      </dl>
      ${t.can_correct&&o`<${$}
        kind="quiet"
        small
        icon="heart"
        aria-label=${w(a.change_rings,{area:e.title})}
        onClick=${()=>n.go(e.rings_to)}
        >${a.rings_short}<//
      >`}
    </details>
  </section>`}function vo({screen:e,words:t,page:a}){return!e.can_correct&&e.marks.every(n=>n.value===null)?null:o`<section class="card two-marks" aria-labelledby="two-marks">
    <h2 id="two-marks">${t.marks_title}</h2>
    <dl>
      ${e.marks.map(n=>o`<div key=${n.mark}>
          <dt>${n.question}</dt>
          <dd>${n.value===null?o`<span class="soft">${t.mark_none}</span>`:w(t.mark_of,n)}</dd>
        </div>`)}
    </dl>
    ${e.can_correct&&o`<${$} kind="quiet" small icon="pencil" onClick=${()=>a.go(e.marks_to)}>${t.change_marks}<//>`}
  </section>`}function bo({worker:e,words:t,page:a}){let[n,s]={open:[t.worker_about,t.worker_open],marked:[t.worker_marked,""],together:["",t.worker_see]}[e.state];return o`<section class="worker-view" aria-labelledby="worker-door">
    <h2 id="worker-door"><${h} name="eye" /> ${t.worker_heading}</h2>
    ${n&&o`<p>${n}</p>`}
    ${s&&o`<${$} icon=${e.state==="together"?"users":"user"} onClick=${()=>a.go(e.to)}>${s}<//>`}
  </section>`}function _a({screen:e,words:t,send:a}){return o`<div class="hand-over">
    <svg class="hand-over-picture" viewBox="0 0 260 120" aria-hidden="true">
      <circle class="hand-person" cx="46" cy="40" r="22" /><path class="hand-person" d="M8 116c0-30 16-46 38-46s38 16 38 46z" />
      <circle class="hand-person other" cx="214" cy="40" r="22" /><path class="hand-person other" d="M176 116c0-30 16-46 38-46s38 16 38 46z" />
      <rect class="hand-tablet" x="106" y="62" width="48" height="36" rx="6" />
    </svg>
    ${e.marked&&o`<${$} kind="quiet" icon="pencil" onClick=${()=>a("hand_to_worker").catch(()=>{})}
      >${t.hand_back_change}<//
    >`}
  </div>`}function va({screen:e,words:t,send:a}){return o`<div class="worker-marks">
    ${e.areas.map(n=>o`<${Xe}
        key=${n.id}
        legend=${n.title}
        options=${n.options}
        value=${n.value}
        words=${t}
        onChange=${s=>a("worker_mark",{area:n.id,value:s})}
        ><${ie} area=${n}
      /><//>`)}
  </div>`}function ba({screen:e,words:t}){let{gap:a}=e;return o`
    <section class="card gap-card" aria-labelledby="gap">
      <h2 id="gap">
        <${h} name="message-circle" /> ${a?w(t.gap_heading,{area:a.title}):t.talk_heading}
      </h2>
      <p>${a?a.said:t.gap_none}</p>
      ${a&&o`<p class="opener">${a.opener}</p>`}
    </section>
    <h2>${t.together_areas}</h2>
    <p class="marks-legend" aria-hidden="true">
      <span><i class="dot client"></i> ${t.together_client}</span>
      <span><i class="dot worker"></i> ${t.together_worker}</span>
    </p>
    <div class="scale-ends soft" aria-hidden="true"><span><i>${e.labels[0]}</i><i>${e.labels[4]}</i></span></div>
    <ul class="scales">
      ${e.areas.map(n=>o`<li key=${n.id} data-area=${n.id}>
          <h3><${ie} area=${n} /></h3>
          <div class="scale" aria-hidden="true">
            ${[0,1,2,3,4].map(s=>o`<i class="tick" style=${{"--at":s/4}}></i>`)}
            ${n.worker!==null&&o`<i class="dot worker" style=${{"--at":(n.worker-1)/4}}></i>`}
            ${n.client!==null&&o`<i class="dot client" style=${{"--at":(n.client-1)/4}}></i>`}
          </div>
          <p>
            <span><b>${t.together_client}:</b> ${n.client_said}</span>
            <span class="soft"><b>${t.together_worker}:</b> ${n.worker_said}</span>
          </p>
        </li>`)}
    </ul>
  `}var ko={start:ma,question:pa,rings:ha,marks:fa,summary:ga,hand_over:_a,worker:va,together:ba,history:$a,compare:ua};function yo({screen:e,send:t,page:a}){let n=ko[e.step];return o`<${n} screen=${e} words=${e.words} send=${t} page=${a} />`}var St={};oe(St,{Screen:()=>qo});function et(){let e=k(null);return E(()=>{let t=e.current?.querySelector("[aria-current]");if(!t)return;let[a,n]=[t.getBoundingClientRect(),e.current.getBoundingClientRect()];e.current.scrollLeft+=(a.left+a.right-n.left-n.right)/2},[]),e}function Ct({strength:e}){return o`<span class="named"><${h} name=${e.icon} /><span dir="auto">${e.title}</span></span>`}function ka({strength:e,words:t}){return o`
    ${e.example&&o`<q class="soft told" dir="auto">${e.example}</q>`}
    ${e.observation&&o`<span class="told told-worker" dir="auto"
      ><${h} name="eye" /> ${w(t.observation_said,{text:e.observation})}</span
    >`}
  `}function ya({screen:e,words:t,send:a,page:n}){let s=e.tabs.findIndex(r=>r.here),i=e.tabs[s+1];return o`<${wo} tabs=${e.tabs} words=${t} page=${n} />
    <div class="beside">
      <div>
        ${e.tab==="own"?o`<${xo} screen=${e} words=${t} send=${a} />`:o`<ul class="cards" aria-label=${e.tabs[s].label}>
              ${e.cards.map(r=>o`<li key=${r.id}>
                  <${Ee}
                    title=${r.title}
                    icon=${r.icon}
                    on=${r.on}
                    onLabel=${t.chosen}
                    onToggle=${l=>a(l?"choose":"let_go",{card:r.id})}
                  />
                </li>`)}
              <li key="own">
                <button type="button" class="own-card" onClick=${()=>n.go("strengths/own")}>
                  <${h} name="plus" big /><b>${t.own_card}</b>
                </button>
              </li>
            </ul>`}
        ${i&&o`<p class="next-group">
          <${$} kind="quiet" icon=${i.icon} iconEnd="arrow-right" onClick=${()=>n.go(i.to)}>${i.label}<//>
        </p>`}
      </div>
      <${Co} screen=${e} words=${t} page=${n} />
    </div>`}function wo({tabs:e,words:t,page:a}){let n=et();return o`<nav class="tabs" aria-label=${t.tabs} ref=${n}>
    ${e.map(s=>o`<button
        key=${s.id}
        type="button"
        class="tab"
        aria-current=${s.here?"true":void 0}
        onClick=${()=>a.go(s.to)}
      >
        <${h} name=${s.icon} /><span>${s.label}</span>
        ${s.chosen>0&&o`<span class="tab-count"
          ><span aria-hidden="true">${s.chosen}</span><span class="unseen">${s.chosen_said}</span></span
        >`}
      </button>`)}
  </nav>`}function xo({screen:e,words:t,send:a}){let[n,s]=v(""),[i,r]=v(""),l=k(null),d=c=>{if(c.preventDefault(),!n.trim()){r(t.own_empty),l.current.focus();return}a("add_own",{words:n}).then(()=>{s(""),r(""),l.current?.focus()},g=>r(g.error??""))},u=c=>a("drop",{strength:c}).then(()=>l.current?.focus(),()=>{});return o`<div class="card own-words">
    <h2>${t.own_heading}</h2>
    <form onSubmit=${d}>
      <${L}
        label=${t.own_label}
        hint=${t.own_hint}
        value=${n}
        maxLength=${200}
        error=${i}
        fieldRef=${l}
        onChange=${c=>{s(c),r("")}}
      />
      <${$} type="submit" icon="plus">${t.own_add}<//>
    </form>
    ${e.own.length>0&&o`<ul class="own-list" aria-label=${t.own_list}>
      ${e.own.map(c=>o`<li key=${c.id}>
          <${Ct} strength=${c} />
          <${$}
            kind="quiet"
            small
            icon="x"
            aria-label=${w(t.remove,{strength:c.title})}
            onClick=${()=>u(c.id)}
          />
        </li>`)}
    </ul>`}
  </div>`}function Co({screen:e,words:t,page:a}){let{top:n,others:s,wishes:i}=e.side;return o`<aside class="card side" aria-label=${n.length?t.side_top:t.side_chosen}>
    <h2>${n.length?t.side_top:t.side_chosen}</h2>
    <p class="soft">${e.chosen_said}</p>
    ${n.length>0&&o`<ol class="top-list">
      ${n.map((r,l)=>o`<li key=${r.id}>
          <span class="place-number" aria-hidden="true">${l+1}</span>
          <div>
            <b dir="auto">${r.title}</b>
            <${ka} strength=${r} words=${t} />
            ${!r.example&&o`<${$}
              kind="quiet"
              small
              icon="pen-line"
              class="inline-action"
              aria-label=${`${t.side_add_example}: ${r.title}`}
              onClick=${()=>a.go(r.to)}
              >${t.side_add_example}<//
            >`}
          </div>
        </li>`)}
    </ol>`}
    ${s.length>0&&o`<div class="side-others">
      ${n.length>0&&o`<h3>${t.side_also}</h3>`}
      <ul class="chips">
        ${s.map(r=>o`<li key=${r.id}><${Ct} strength=${r} /></li>`)}
      </ul>
    </div>`}
    ${e.chosen>0?o`<p>
          <${$} small icon="star" onClick=${()=>a.go("strengths/top")}>${t.side_order}<//>
        </p>`:o`<p class="soft">${t.side_empty}</p>`}
    ${i.length>0&&o`<h2 class="side-wishes">${t.side_wishes}</h2>
      ${i.map(r=>o`<p class="soft"><q dir="auto">${r}</q></p>`)}`}
  </aside>`}function wa({screen:e,words:t,send:a,page:n}){let s=et();return e.one?o`<div class="beside list-first">
    <nav class="strength-list" aria-label=${t.examples_list}>
      <ul ref=${s}>
        ${e.list.map(i=>o`<li key=${i.id}>
            <button type="button" aria-current=${i.here?"true":void 0} onClick=${()=>n.go(i.to)}>
              <${h} name=${i.icon} /><span dir="auto">${i.title}</span>
              ${i.told&&o`<span class="told-sign"><${h} name="check" /><span class="unseen">${t.examples_told}</span></span>`}
            </button>
          </li>`)}
      </ul>
    </nav>
    <${So} key=${e.one.id} one=${e.one} room=${e.room} words=${t} send=${a} page=${n} />
  </div>`:o`<p>${t.examples_none}</p>
      <p><${$} icon="star" onClick=${()=>n.go("strengths")}>${t.examples_to_cards}<//></p>`}function So({one:e,room:t,words:a,send:n,page:s}){let i=()=>n(e.in_top?"take_from_top":"put_in_top",{strength:e.id}).catch(()=>{});return o`<div class="one-strength">
    <div class="card">
      <h2 class="strength-title"><${h} name=${e.icon} big /><span dir="auto">${e.title}</span></h2>
      ${e.own&&o`<${L}
        label=${a.own_words_label}
        field=${e.own_words.field}
        value=${e.own_words.value}
        send=${n}
        maxLength=${200}
      />`}
      <${L}
        label=${a.example_label}
        hint=${e.evidence}
        field=${e.example.field}
        value=${e.example.value}
        send=${n}
        multiline
      />
    </div>
    <section class="worker-view" aria-labelledby="worker-view">
      <h3 id="worker-view"><${h} name="eye" /> ${a.observation_heading}</h3>
      <${L}
        label=${a.observation_label}
        hint=${a.observation_hint}
        field=${e.observation.field}
        value=${e.observation.value}
        send=${n}
        multiline
        rows="2"
      />
    </section>
    <div class="row strength-acts">
      <${$}
        icon=${e.in_top?"check":"star"}
        aria-pressed=${e.in_top?"true":"false"}
        class=${e.in_top?"is-on":""}
        disabled=${!e.in_top&&!t}
        onClick=${i}
        >${e.in_top?a.in_top:a.put_in_top}<//
      >
      <${$}
        kind="quiet"
        icon="trash-2"
        aria-label=${w(a.remove,{strength:e.title})}
        onClick=${()=>n("drop",{strength:e.id}).catch(()=>{})}
        >${a.remove_short}<//
      >
      <div class="spring"></div>
      <${$} kind="quiet" onClick=${()=>s.go("strengths/top")}>${a.examples_top}<//>
    </div>
    ${!e.in_top&&!t&&o`<p class="soft">${a.top_is_full}</p>`}
  </div>`}function xa({screen:e,words:t,send:a,page:n}){let s=k(null),i=k(!1);E(()=>{i.current&&(!document.activeElement||document.activeElement===document.body)&&s.current?.focus(),i.current=!1},[e.top.length]);let r=l=>{i.current=!0,a("take_from_top",{strength:l}).catch(()=>i.current=!1)};return e.chosen.length?o`<div class="beside even">
    <section>
      <h2 ref=${s} tabindex="-1">${t.top_list}</h2>
      ${e.top.length?o`<${$t}
            label=${t.top_list}
            items=${e.top}
            onMove=${(l,d)=>a("move_in_top",{strength:l,to:d})}
            render=${(l,d)=>o`<div class="top-row">
              <span class="place-number" aria-hidden="true">${d+1}</span>
              <div class="top-words">
                <b dir="auto">${l.title}</b>${l.example&&o`<q class="soft told" dir="auto">${l.example}</q>`}
              </div>
              <${$}
                kind="quiet"
                small
                icon="x"
                aria-label=${w(t.take_from_top,{strength:l.title})}
                onClick=${()=>r(l.id)}
              />
            </div>`}
          />`:o`<p class="empty-place soft">${t.top_empty}</p>`}
      <p class="soft">${e.room_said}</p>
    </section>
    <section>
      <h2>${t.chosen_list}</h2>
      <ul class="add-list">
        ${e.chosen.map(l=>o`<li key=${l.id}><${Eo} one=${l} room=${e.room} words=${t} send=${a} /></li>`)}
      </ul>
    </section>
  </div>`:o`<p>${t.examples_none}</p>
      <p><${$} icon="star" onClick=${()=>n.go("strengths")}>${t.examples_to_cards}<//></p>`}function Eo({one:e,room:t,words:a,send:n}){let[s,i]=H(e.on,r=>n(r?"put_in_top":"take_from_top",{strength:e.id}));return o`<button
    type="button"
    aria-pressed=${s?"true":"false"}
    aria-label=${w(a.add_to_top,{strength:e.title})}
    disabled=${!s&&!t}
    onClick=${()=>i(!s)}
  >
    <${h} name=${e.icon} /><span dir="auto">${e.title}</span><${h} name=${s?"check":"plus"} />
  </button>`}var To={cards:ya,examples:wa,top:xa,wishes:Ro,obstacles:Io,picture:Ao};function qo({screen:e,send:t,page:a}){let n=To[e.step];return o`
    ${e.step!=="obstacles"&&o`<${Lo} screen=${e} page=${a} />`}
    <${n} screen=${e} words=${e.words} send=${t} page=${a} />
  `}function Lo({screen:e,page:t}){return o`<nav class="way" aria-label=${e.words.way}>
    <ol>
      ${e.way.map((a,n)=>o`<li key=${a.id}>
          <button type="button" aria-current=${a.here?"step":void 0} onClick=${()=>t.go(a.to)}>
            <span class="way-number" aria-hidden="true">${n+1}</span><span class="way-label">${a.label}</span>
          </button>
        </li>`)}
    </ol>
  </nav>`}function Ro({screen:e,words:t,send:a,page:n}){return o`<div class="narrow">
    <${de}
      label=${t.wishes_label}
      noteLabel=${t.wish}
      hint=${t.wishes_hint}
      addLabel=${t.add_wish}
      notes=${e.notes}
      list="wishes"
      field="strengths/wishes"
      send=${a}
    />
    <div class="quiet-door">
      <${$} kind="quiet" icon="door-open" onClick=${()=>n.go(e.obstacles_to)}>${t.obstacles_link}<//>
      <p class="soft">${t.obstacles_link_about}</p>
    </div>
  </div>`}function Io({screen:e,words:t,send:a}){return o`<div class="narrow quiet-page">
    <${de}
      label=${t.obstacles_label}
      noteLabel=${t.obstacle}
      hint=${t.obstacles_hint}
      addLabel=${t.add_obstacle}
      notes=${e.notes}
      list="obstacles"
      field="strengths/obstacles"
      send=${a}
    />
  </div>`}function Ao({screen:e,words:t,send:a,page:n}){return se(e,a),e.picture?o`<div class="card strengths-map">
    <${Q} id=${e.picture} page=${n} shape=${e.narrow?"400 / 1000":"900 / 640"} />
  </div>`:o`<p><${$} icon="star" onClick=${()=>n.go("strengths")}>${t.examples_to_cards}<//></p>`}var Et={};oe(Et,{Screen:()=>Do});function Ca({screen:e,send:t}){let{words:a,groups:n}=e;if(!n.length&&!e.own.length)return o`<p class="card">${a.nothing_here}</p>`;let s=(i,r)=>t("put",{lines:i,on:r});return o`<div class="choosing">
    <div class="line-groups">
      <p class="page-kind"><${h} name="file-text" /> <b>${e.kind}</b></p>
      ${e.own.length>0&&o`<${Mo} own=${e.own} words=${a} send=${t} />`}
      ${n.map(i=>o`<${Bo} key=${i.heading} ...${{group:i,put:s,words:a}} owners=${e.owners} />`)}
    </div>
    <div class="choosing-side">
      <section class="card receiver" aria-labelledby="receiver">
        <h2 id="receiver">${a.receiver_label}</h2>
        <ul class="quick-receivers">
          ${e.receivers.map(i=>o`<li key=${i}>
            <${$} small aria-pressed=${e.receiver===i?"true":"false"} onClick=${()=>t("set_receiver",{text:i}).catch(()=>{})}>${i}<//>
          </li>`)}
        </ul>
        <${L} label=${a.receiver_own} hint=${a.receiver_hint} field=${e.receiver_field} value=${e.receiver} send=${t} maxLength=${200} />
      </section>
      <p class="line-count" role="status"><${h} name="file-text" /> ${e.count}</p>
    </div>
  </div>`}function Mo({own:e,words:t,send:a}){return o`<section class="card own-fields" aria-labelledby="own-fields">
    <h2 id="own-fields">${t.own_heading}</h2>
    <p class="soft">${t.own_hint}</p>
    ${e.map(n=>o`<div key=${n.heading} class="own-section">
      <h3>${n.heading}</h3>
      ${n.fields.map(s=>o`<${L} key=${s.field} label=${s.label} hint=${s.hint} field=${s.field} value=${s.text} send=${a} multiline=${s.rows>1} rows=${s.rows} />`)}
    </div>`)}
  </section>`}function Bo({group:e,put:t,words:a,owners:n}){let s=z("lines"),i=e.lines.every(l=>l.on),r=e.lines.map(l=>l.id);return o`<fieldset class=${e.owner==="worker"?"card line-group worker":"card line-group"} aria-describedby=${e.owner==="worker"?`${s}-worker`:void 0}>
    <legend class="unseen">${e.heading}</legend>
    <div class="line-group-head">
      <h2 aria-hidden="true">${e.heading}</h2>
      ${e.owner==="worker"&&o`<span class="tag" id="${s}-worker">${a.worker_lines}</span>`}
      <div class="spring"></div>
      ${r.length>1&&o`<${$} small kind="quiet" onClick=${()=>t(r,!i).catch(()=>{})}>${i?a.group_off:a.group_on}<span class="unseen">: ${e.heading}</span><//>`}
    </div>
    <ul>
      ${e.lines.map(l=>o`<${Po} key=${l.id} ...${{line:l,put:t,words:a}} owner=${e.owner||l.owner==="client"?"":n[l.owner]} />`)}
    </ul>
  </fieldset>`}function Po({line:e,put:t,words:a,owner:n}){let[s,i]=H(e.on,r=>t([e.id],r).catch(()=>{}));return o`<li>
    <label class=${s?"line on":"line"}>
      <input type="checkbox" checked=${s} onChange=${r=>i(r.target.checked)} />
      <span class="line-text" dir="auto">${e.text}</span>
      ${n&&o`<span class="line-owner soft">${n}</span>`}
      <span class="line-state" aria-hidden="true">${s?a.line_on:a.line_off}</span>
    </label>
  </li>`}function Sa({screen:e,send:t}){let{words:a}=e,[n,s]=v(""),[i,r]=v(!1),l=(d,u)=>()=>{r(!0),t("download",{what:"form",name:d}).then(()=>s(w(a.form_downloaded,{name:u})),()=>{}).finally(()=>r(!1))};return o`<div class="blank-forms">
    <p class="taken" role="status">${i?a.preparing:n&&o`<${h} name="check" /> ${n}`}</p>
    <ul class="form-list">
      ${e.forms.map(({name:d,title:u})=>o`<li key=${d} class="card">
        <span class="form-title"><${h} name="file-text" /> ${u}</span>
        <${$} small icon="file-down" aria-label="PDF: ${u}" onClick=${l(d,u)}>PDF<//>
      </li>`)}
    </ul>
    <section class="card" aria-labelledby="all-forms">
      <h2 id="all-forms">${a.forms_all}</h2>
      <p class="soft">${a.forms_all_hint}</p>
      <${$} kind="primary" icon="file-down" onClick=${l(e.all,a.forms_all)}>${a.forms_all_button}<//>
      <p class="soft keying">${a.forms_keying}</p>
    </section>
  </div>`}function Ea({screen:e,send:t,page:a}){let{words:n,kinds:s}=e,i=s.find(u=>u.on)?.id,r=z("kind"),[l,d]=H(i,u=>t("open_page",{template:u}).catch(()=>{}));return o`<div class="kinds-page">
    <fieldset class="kinds">
      <legend class="unseen">${e.heading}</legend>
      ${s.map(u=>o`<label key=${u.id} class=${l===u.id?"kind on":"kind"}>
        <input type="radio" name=${r} checked=${l===u.id} onChange=${()=>d(u.id)} />
        <span><b>${u.title}</b><span class="soft">${u.about}</span></span>
      </label>`)}
    </fieldset>
    <section class="card to-forms" aria-labelledby="to-forms">
      <h2 id="to-forms">${n.forms_heading}</h2>
      <p class="soft">${n.forms_about}</p>
      <${$} icon="printer" onClick=${()=>a.go(e.forms_to).catch(()=>{})}>${n.forms_open}<//>
    </section>
  </div>`}var Ta=.5,qa=3;function La({screen:e,send:t}){let{words:a}=e,[n,s]=v(1);return e.empty?o`<p class="card">${a.nothing_here}</p>`:o`<div class="looking">
    <div class="paper-side">
      <div class="zoom-tools">
        <${$} small icon="zoom-out" disabled=${n<=1} onClick=${()=>s(Math.max(1,n-Ta))}>${a.zoom_out}<//>
        <${$} small icon="zoom-in" disabled=${n>=qa} onClick=${()=>s(Math.min(qa,n+Ta))}>${a.zoom_in}<//>
        <span class="soft" role="status">${n===1?a.zoom_fit:w(a.zoom_level,{percent:n*100})}</span>
      </div>
      <div class=${n>1?"papers larger":"papers"} tabindex="0" role="region" aria-label=${a.page_heading}>
        ${Array.from({length:e.pages},(i,r)=>o`<div class="paper" key=${r} style=${{"--zoom":n}}>
          <${Q} id=${`page-${r+1}`} shape="210 / 297" bare />
          ${e.pages>1&&o`<p class="paper-number soft">${w(a.page_of,{page:r+1,pages:e.pages})}</p>`}
        </div>`)}
      </div>
      <details class="page-text">
        <summary>${a.page_text}</summary>
        <p dir="auto">${e.text}</p>
      </details>
    </div>
    <${Oo} screen=${e} send=${t} />
  </div>`}function Oo({screen:e,send:t}){let{words:a}=e,[n,s]=H(e.agreed,i=>t("agree",{on:i}).catch(()=>{}));return o`<section class=${n?"card agreement agreed":"card agreement"} aria-labelledby="agreement">
    <h2 id="agreement">${a.agree_heading}</h2>
    ${e.changed&&o`<p class="page-changed"><${h} name="info" /> ${a.agree_again}</p>`}
    <p dir="auto">${e.receiver?w(a.receiver_shown,{receiver:e.receiver}):a.receiver_none}</p>
    <label class="agree-tick">
      <input type="checkbox" checked=${n} aria-describedby="agree-hint" onChange=${i=>s(i.target.checked)} />
      <span>${a.agree_label}</span>
    </label>
    <p class="soft" id="agree-hint">${a.agree_hint}</p>
    <p class="agreed-on" role="status">${e.agreed_on&&o`<${h} name="check" /> ${e.agreed_on}`}</p>
  </section>`}function Ra({screen:e,send:t,page:a}){let{words:n}=e,[s,i]=v(""),[r,l]=v(!1),d=(u,c)=>()=>{l(!0),t("download",c).then(()=>i(w(n.downloaded,{name:u})),()=>{}).finally(()=>l(!1))};return o`<div class="taking">
    <p class="warning-line"><${h} name="info" /> <span><b>${n.warning_heading}:</b> ${n.warning}</span></p>
    <p class="taken" role="status">${r?n.preparing:s&&o`<${h} name="check" /> ${s}`}</p>
    ${e.agreed?o`<section class="card take-page" aria-labelledby="take-pdf">
            <h2 id="take-pdf">${n.pdf_heading}</h2>
            <p class="soft">${n.pdf_hint} ${e.agreed_on}.</p>
            <${$} kind="primary" icon="file-down" onClick=${d(n.file_pdf,{what:"pdf"})}>${n.pdf_button}<//>
          </section>
          <${Fo} ...${{screen:e,send:t,take:d}} />
          <${Wo} ...${{screen:e,take:d}} />
          <section class="card" aria-labelledby="take-all">
            <h2 id="take-all">${n.json_heading}</h2>
            <p class="soft">${n.json_hint}</p>
            <${$} icon="file-json" onClick=${d(n.file_portable,{what:"portable"})}>${n.json_button}<//>
          </section>`:o`<section class="card">
          <p>${n.take_disabled}</p>
          <${$} onClick=${()=>a.go("summary/page").catch(()=>{})}>${n.to_page}<//>
        </section>`}
  </div>`}function Fo({screen:e,send:t,take:a}){let{words:n}=e,s=k(null),i=k(!1),[r,l]=v(""),d=async g=>{try{await t("copy_text")}catch{return l("")}try{return await navigator.clipboard.writeText(g),l(n.text_copied)}catch{i.current=!0;let p=document.execCommand("copy");return i.current=!1,l(p?n.text_copied:n.text_select)}},u=()=>(s.current.focus(),s.current.select(),d(e.text)),c=g=>{if(i.current)return;g.preventDefault();let{value:p,selectionStart:f,selectionEnd:m}=s.current;d(p.slice(f,m))};return o`<section class="card take-text" aria-labelledby="take-text">
    <h2 id="take-text">${n.text_heading}</h2>
    <p class="soft">${n.text_hint}</p>
    <textarea ref=${s} class="text-input plain-text" readonly rows="9" onCopy=${c} aria-label=${n.text_area} dir="auto" spellcheck="false">${e.text}</textarea>
    <div class="row">
      <${$} icon="copy" onClick=${u}>${n.text_copy}<//>
      <${$} icon="file-text" onClick=${a(n.file_text,{what:"text"})}>${n.text_button}<//>
    </div>
    <p class="taken" role="status">${r}</p>
  </section>`}function Wo({screen:e,take:t}){let{words:a}=e;return o`<section class="card" aria-labelledby="take-charts">
    <h2 id="take-charts">${a.charts_heading}</h2>
    <p class="soft">${e.charts.length?a.charts_hint:a.chart_none}</p>
    <ul class="chart-files">
      ${e.charts.map(({id:n,title:s})=>o`<li key=${n}>
        <span class="chart-title"><${h} name="image" /> ${s}</span>
        <${$} small icon="image-down" aria-label="${a.chart_png}: ${s}" onClick=${t(s,{what:"chart",chart:n,form:"png"})}>PNG<//>
        <${$} small icon="download" aria-label="${a.chart_svg}: ${s}" onClick=${t(s,{what:"chart",chart:n,form:"svg"})}>SVG<//>
      </li>`)}
    </ul>
  </section>`}var No={kind:Ea,forms:Sa,choose:Ca,page:La,take:Ra};function Do(e){let t=No[e.screen.view];return o`<div class="summary">
    ${e.screen.stages.length>0&&o`<${Se} label=${e.screen.title} stages=${e.screen.stages} go=${e.page.go} />`}
    <${t} ...${e} />
  </div>`}var Tt={};oe(Tt,{Screen:()=>Ho});var zo={strengths:"sparkles",self_assessment:"flag",goal_ladder:"footprints",meeting:"calendar",summary:"file-text",first_meeting:"smile"};function Ho(e){return se(e.screen,e.send),o`<div class="support-stairs">
    ${e.screen.view==="picture"?o`<${Go} ...${e} />`:o`<${Vo} ...${e} />`}
  </div>`}function Vo({screen:e,send:t,page:a}){let{words:n,stairs:s,contact:i}=e,[r,l]=v(e.chosen),d=e.panels.find(p=>p.id===r)??e.panels[0],u=k(null),c=p=>a.go(p).catch(()=>{}),g=p=>{l(p),requestAnimationFrame(()=>u.current?.scrollIntoView({block:"nearest",behavior:"smooth"}))};return o`
    <ol class="staircase" aria-label=${n.stairs_label} style=${{"--count":s.length}}>
      ${s.map((p,f)=>o`<${Uo} key=${p.id} ...${{stair:p,n:f,words:n}} chosen=${p.id===d.id} onOpen=${()=>g(p.id)} />`)}
    </ol>
    <${jo} ...${{panel:d,words:n,send:t,go:c,box:u}} />
    <div class="stairs-side">
      <section class="card in-touch" aria-labelledby="in-touch">
        <h2 id="in-touch">${n.contact_heading}</h2>
        <p><b>${i.last}</b>${i.next&&o` <span>${i.next}</span>`}</p>
        <p class="soft">${n.contact_tap}</p>
        <ul class="ways">
          ${i.ways.map(p=>o`<li key=${p.way}>
            <button type="button" class="way" aria-pressed=${p.on?"true":"false"} onClick=${()=>t("contact",{way:p.way,on:!p.on}).catch(()=>{})}>
              <${h} name=${p.on?"check":p.icon} /> <span>${p.label}</span>
            </button>
          </li>`)}
        </ul>
        <${j} label=${n.contact_day} value=${i.day} onChange=${p=>t("contact_day",{day:p||null})} />
        ${i.recent.length>0&&o`<details class="more"><summary>${n.recent}</summary>
          <ul class="noted">${i.recent.map(p=>o`<li key=${p.id}>
            <${h} name=${p.icon} /> <span><b>${p.day}</b> ${p.way}</span>
            <${$} small kind="quiet" icon="x" aria-label=${w(n.remove_contact,{what:`${p.day} ${p.way}`})} onClick=${()=>t("remove_contact",{contact:p.id}).catch(()=>{})} />
          </li>`)}</ul>
        </details>`}
        <details class="more"><summary>${n.rhythm_heading}</summary>
          <${te} legend=${n.rhythm_legend} quietLegend name="rhythm" options=${i.rhythms} value=${i.every} onChange=${p=>t("rhythm",{every:p==="own"?null:Number(p)})} />
        </details>
      </section>
      <div class="stairs-column">
        <section class="card agreed-support">
          <${de} label=${n.support_heading} hint=${n.support_hint} notes=${e.support} list="support" send=${t} field="support_stairs/support" addLabel=${n.support_add} noteLabel=${n.support_note} />
        </section>
        <section class="card whose" aria-labelledby="whose">
          <h2 id="whose">${n.share_heading}</h2>
          <p>${e.share}</p>
        </section>
        ${e.sets.length>1&&o`<nav class="card other-sets" aria-label=${n.other_sets}>
          <h2>${n.other_sets}</h2>
          ${e.sets.filter(p=>!p.now).map(p=>o`<${$} key=${p.to} iconEnd="arrow-right" onClick=${()=>c(p.to)}>${p.label}<//>`)}
        </nav>`}
      </div>
    </div>`}function Uo({stair:e,n:t,words:a,chosen:n,onOpen:s}){let i=e.here?e.resting?a.resting:a.here:e.been?a.been:"",r=["support-stair",e.here&&"here",e.been&&"been",n&&"chosen"].filter(Boolean).join(" ");return o`<li class=${r} style=${{"--n":t}}>
    ${e.here&&o`<span class="climber" aria-hidden="true"><${h} name=${e.resting?"armchair":"user"} /> <span>${i}</span></span>`}
    <button type="button" aria-expanded=${n?"true":"false"} aria-controls="stair-panel" aria-label=${`${w(a.stair_said,{n:t+1,title:e.title})}${i?` ${i}.`:""}`} onClick=${s}>
      <span class="stair-sign"><${h} name=${e.icon} /></span>
      <span class="stair-words"><span class="stair-n">${t+1}</span> <b lang="">${e.title}</b></span>
      ${e.been&&!e.here&&o`<span class="stair-been"><${h} name="footprints" /></span>`}
    </button>
  </li>`}function jo({panel:e,words:t,send:a,go:n,box:s}){let i=r=>()=>a("stand_on",{stair:e.id,resting:r}).catch(()=>{});return o`<section class=${e.here?"card stair-panel here":"card stair-panel"} id="stair-panel" ref=${s} aria-labelledby="stair-title">
    <div class="panel-head">
      <h2 id="stair-title"><span class="soft">${e.number}</span> ${e.title}</h2>
      ${e.since&&o`<p class="tag">${e.since}</p>`}
      <p class="panel-about">${e.about}</p>
      <div class="row">
        ${(!e.here||e.resting)&&o`<${$} icon="user" onClick=${i(!1)}>${e.resting?t.go_on_here:t.stand_here}<//>`}
        ${!e.resting&&o`<${$} kind=${e.here?"plain":"quiet"} icon="armchair" onClick=${i(!0)}>${t.rest_here}<//>`}
      </div>
      ${e.here&&o`<p class="soft rest-hint">${t.rest_hint}</p>`}
    </div>
    <dl class="panel-parts">
      <div><dt><${h} name="user" /> ${t.mine}</dt><dd>${e.mine}</dd></div>
      <div><dt><${h} name="hand-helping" /> ${t.worker}</dt><dd>${e.worker}</dd></div>
      ${e.exercises.length>0&&o`<div><dt>${t.exercises}</dt><dd class="row">
        ${e.exercises.map(r=>o`<${$} key=${r.to} small icon=${zo[r.to]} onClick=${()=>n(r.to)}>${r.label}<//>`)}
      </dd></div>`}
    </dl>
  </section>`}function Go({screen:e,send:t,page:a}){let{words:n}=e,s=i=>()=>t("download",{set:e.set,form:i}).catch(()=>{});return o`<p class="way-share">${e.share}</p>
    <${Q} id="support_stairs_${e.set}" page=${a} shape=${e.narrow?"3 / 5":"3 / 2"} />
    <div class="row way-save">
      <${$} icon="image-down" onClick=${s("png")}>${n.download_png}<//>
      <${$} icon="file-down" onClick=${s("svg")}>${n.download_svg}<//>
    </div>
    <p class="soft">${n.download_hint}</p>
    <section class="card" aria-labelledby="been-heading">
      <h2 id="been-heading">${n.history_heading}</h2>
      ${e.history.length===0&&o`<p class="soft">${n.history_none}</p>`}
      <ol class="noted">${e.history.map(i=>o`<li key=${i.id}>
        <${h} name=${i.resting?"armchair":"footprints"} /> <span><b>${i.day}</b> ${i.stair}${i.resting&&o` <span class="soft">(${n.resting})</span>`}</span>
        <${$} small kind="quiet" icon="x" aria-label=${w(n.remove_mark,{what:`${i.day} ${i.stair}`})} onClick=${()=>t("remove_mark",{mark:i.id}).catch(()=>{})} />
      </li>`)}</ol>
    </section>`}var Ia={first_meeting:ut,goal_ladder:gt,home:_t,meeting:vt,referral:kt,self_assessment:xt,strengths:St,summary:Et,support_stairs:Tt},Aa=async()=>{},qt=e=>Object.hasOwn(Ia,e)?Ia[e]:void 0;async function Ma(e){throw new Error(`no exercise "${e}" in the built page`)}function Ba({left:e,words:t,onGoOn:a}){let n=e%15===0||e===60?w(t.idle_left,{seconds:e}):null;return o`<${xe} title=${t.idle_title} onClose=${a} words=${t} closable=${!1}>
    <p>${t.idle_lead}</p>
    <p class="idle-left" aria-hidden="true">${e}</p>
    <p class="unseen" role="status" aria-live="polite">${n??w(t.idle_left,{seconds:Math.ceil(e/15)*15})}</p>
    <${$} kind="primary" onClick=${a} autofocus>${t.idle_go_on}<//>
  <//>`}var tt=class{constructor(){this.all=new Map,this.watchers=new Map}get(t){return this.all.get(t)}watch(t,a){return this.watchers.has(t)||this.watchers.set(t,new Set),this.watchers.get(t).add(a),()=>this.watchers.get(t).delete(a)}put({id:t,version:a,mime:n,sentence:s,table:i,width:r,height:l,title:d},[u]=[]){let c=this.all.get(t);if(c&&c.version>a)return;let g=n&&u?URL.createObjectURL(new Blob([u],{type:n})):null,p=g?{url:g,version:a,sentence:s,table:i,width:r,height:l,title:d}:{...c,version:a,failed:!c?.url};this.all.set(t,p),this.watchers.get(t)?.forEach(f=>f()),g&&c?.url&&setTimeout(()=>URL.revokeObjectURL(c.url),1e3)}clear(){for(let{url:t}of this.all.values())t&&URL.revokeObjectURL(t);this.all.clear()}};function Pa({name:e,mime:t},[a]){let n=URL.createObjectURL(new Blob([a],{type:t})),s=Object.assign(document.createElement("a"),{href:n,download:e,hidden:!0});document.body.append(s),s.click(),s.remove(),setTimeout(()=>URL.revokeObjectURL(n),1e4)}var Lt=e=>document.querySelector(`meta[name="askelma-${e}"]`)?.content;function pe(e={}){let t=document.cookie.match(/(?:^|; )_xsrf=([^;]*)/)?.[1];return{credentials:"same-origin",cache:"no-store",redirect:"manual",...e,headers:{"Content-Type":"application/json",...t?{"X-XSRFToken":decodeURIComponent(t)}:{}}}}var nt=class{constructor({channel:t,drafts:a,onState:n,onHide:s,onWipe:i,revision:r}){Object.assign(this,{channel:t,drafts:a,onState:n,onHide:s,onWipe:i,revision:r}),this.kernel=Lt("kernel"),this.path=Lt("client-path"),this.idle=Number(Lt("idle")||300),this.activeAt=Date.now(),this.aliveAt=Date.now(),this.connection="",this.left=null,this.over=!1,this.probing=!1,this.pingedAt=0,this.lookedAt=0,this.waited=0,this.waitedFor=null}start(){this.kernel&&(this.stops=[this.listen(document,"visibilitychange",()=>this.visibility()),this.listen(window,"online",()=>this.look(!0)),this.listen(window,"pagehide",()=>this.leave()),...["pointerdown","keydown","input","wheel","touchmove"].map(t=>this.listen(window,t,()=>this.active(),{passive:!0,capture:!0}))],this.timer=setInterval(()=>this.look(),500),this.tabs=new BroadcastChannel("askelma-activity"),this.tabs.onmessage=({data:t})=>t==="active"&&this.heardActivity())}stop(){clearInterval(this.timer),this.stops?.forEach(t=>t()),this.tabs?.close(),this.over=!0}listen(t,a,n,s){return t.addEventListener(a,n,s),()=>t.removeEventListener(a,n,s)}visibility(){document.visibilityState==="hidden"?(this.onHide(),this.drafts.flush()):(this.checkIdle(),this.look(!0))}look(t=!1){if(this.over||(this.checkIdle(),document.visibilityState==="hidden"))return;let a=this.silence();!a&&(t||performance.now()-this.pingedAt>=1500)&&(this.pingedAt=performance.now(),this.channel.ask("ping").catch(()=>{})),a>=2500?this.show("reconnecting"):!a&&this.connection&&!this.down&&this.show(""),(a>=1500||this.down||t&&a)&&this.probe()}silence(){let t=Math.min(performance.now()-this.lookedAt,1e3);this.lookedAt=performance.now();let a=this.channel.oldest();return this.waited=a&&a===this.waitedFor?this.waited+t:a?1:0,this.waitedFor=a,this.waited}show(t){this.connection!==t&&(this.connection=t,this.onState({connection:t}))}async probe(){if(!this.probing){this.probing=!0;try{let t=await fetch(`/api/kernels/${this.kernel}`,pe({signal:AbortSignal.timeout(4e3)}));if(this.down=!1,t.type==="opaqueredirect"||t.status===401||t.status===403)this.signIn();else if(t.status===404)await this.reload();else if(t.ok){let{execution_state:a}=await t.json(),n=this.waited;(n>=2e4||a!=="busy"&&n>=6e3)&&await this.reload()}}catch{this.down=!0,this.show("reconnecting")}finally{this.probing=!1}}}pending(){let t=this.drafts.unsent(),a=this.channel.unanswered();return t.length||a.length?JSON.stringify({texts:t,acts:a,revision:this.revision()??0}):null}async reload(){if(this.over)return;this.show("reconnecting");let t=this.pending();if(t&&!(await fetch(`${this.path}/pending`,pe({method:"PUT",body:t}))).ok)throw new Error("not handed over");this.over=!0,location.reload()}async resend(t){if(this.path)try{let a=await fetch(`${this.path}/pending`,pe());if(!a.ok||a.status===204)return;let n=await a.json();for(let{field:s,base:i,text:r}of n?.texts??[])t.drafts.type(s,i,r);if(await t.drafts.flush(),n?.acts?.length&&n.revision===this.revision())for(let{do:s,...i}of n.acts)await t.send(s,i).catch(()=>{})}catch{}}leave(){let t=!this.over&&this.pending();t&&fetch(`${this.path}/pending`,pe({method:"PUT",body:t,keepalive:!0})).catch(()=>{})}active(){this.over||this.left!==null||this.goOn()}heardActivity(){this.activeAt=Date.now(),this.warn(null)}goOn(){this.heardActivity(),!(Date.now()-this.aliveAt<2e4)&&(this.aliveAt=Date.now(),this.tabs?.postMessage("active"),fetch("/alive",pe({method:"POST",body:"{}"})).then(t=>(t.type==="opaqueredirect"||t.status===401)&&this.signIn(),()=>{}))}checkIdle(){if(this.over)return;let t=Math.ceil(this.idle-(Date.now()-this.activeAt)/1e3);t<=0?this.lock():this.warn(t<=60?t:null)}warn(t){this.left!==t&&(this.left=t,this.onState({idleLeft:t}))}async lock(){if(this.over)return;this.over=!0;let t=new Promise(n=>setTimeout(n,1500));await Promise.race([this.drafts.flush(),t]);let a=this.pending();this.wipe();try{a&&await fetch(`${this.path}/pending`,pe({method:"PUT",body:a,signal:AbortSignal.timeout(1500)})),await fetch("/lock",pe({method:"POST",body:"{}",signal:AbortSignal.timeout(3e3)}))}catch{}this.toSignIn()}signIn(){this.over||(this.over=!0,this.wipe(),this.toSignIn())}wipe(){this.stop(),this.onWipe(),document.title="Askelma",this.channel.close()}toSignIn(){location.replace(`/sign-in?next=${encodeURIComponent(this.path??"/clients")}${location.hash}`)}};var Rt=()=>/^#[\w/-]*$/.test(location.hash)?location.hash.slice(1):"";async function Yo({model:e,el:t}){let a=!!document.querySelector('meta[name="askelma-kernel"]');await Aa();let n=document.createElement("div");n.className=a?"askelma askelma-alone":"askelma askelma-inside",a?document.body.prepend(n):t.append(n);let s=new ze(e),i=new tt;s.on.picture=(l,d)=>i.put(l,d),s.on.download=Pa;let r=()=>{rt(null,n),n.remove(),s.close(),i.clear()};return rt(o`<${Qo} ...${{model:e,channel:s,pictures:i,host:n,alone:a,wipe:r}} />`,n),r}function Oa(e,t){let[a,n]=v(()=>e.get(t));return E(()=>{let s=()=>n(e.get(t));return e.on(`change:${t}`,s),s(),()=>e.off?.(`change:${t}`,s)},[e]),a}function Qo({model:e,channel:t,pictures:a,host:n,alone:s,wipe:i}){let r=Oa(e,"frame"),l=Oa(e,"screen"),[d,u]=v(null),[c,g]=v({saving:!1,unsaved:"",error:"",toast:null,connection:"",idleLeft:null}),[p,f]=v(!1),[m,q]=v(""),_=D=>g(K=>({...K,...D})),x=r?.words??{},C=k({});C.current={screen:l,frame:r,note:_};let I=me(()=>{let D=Promise.resolve(),K=0,V=0,ee=(A,F)=>{V+=1,_({saving:!0});let ae=()=>_({saving:(V-=1)>0}),re=t.ask(A,F);return re.then(ae,ae),re},Z=(A,F={})=>{if(A==="text")return ee(A,F);let ae=ge(Z);if(!K&&!ae.all.size)return P(ee(A,F),A);K+=1;let re=D.then(async()=>{let be=await ae.flush();if(be.length&&A==="go"&&ne(be))throw{error:""};return ee(A,F)});return D=re.then(()=>{},()=>{}).then(()=>{K-=1}),P(re,A)},P=A=>(A.then(F=>_({error:"",...F.notice?{toast:{...F.notice,key:F.id}}:{}}),F=>F.error&&_({error:F.error})),A.catch(()=>{}),A),U="",ne=A=>{let F=A.join(),ae=document.querySelector('.askelma [aria-invalid="true"], .askelma .conflict button');return!ae||F===U?!1:(U=F,ae.focus(),!0)};return{send:Z,ask:(A,F)=>t.ask(A,F),drafts:ge(Z),pictures:a,go:A=>Z("go",{to:A}),announce:A=>q(F=>F===A?`${A} `:A),toast:(A,F=!1)=>_({toast:{text:A,undo:F,key:Math.random()}})}},[t]),S=me(()=>new nt({channel:t,drafts:I.drafts,onState:_,onHide:()=>f(!0),onWipe:i,revision:()=>C.current.frame?.revision}),[]);if(E(()=>(S.start(),I.ask("ready",{place:Rt(),scale:globalThis.devicePixelRatio||1}).then(()=>S.resend(I),()=>I.ask("ready",{scale:globalThis.devicePixelRatio||1}).then(()=>S.resend(I))),()=>S.stop()),[]),E(()=>{l?.name&&(qt(l.name)?u({screen:l,module:qt(l.name)}):Ma(l.name).then(D=>C.current.screen?.name===l.name&&u({screen:C.current.screen,module:D}),()=>_({error:C.current.frame?.words.cannot_open??""})))},[l]),E(()=>I.drafts.watchAll(()=>{let D=[...I.drafts.all.values()],K=D.some(V=>V.error||V.conflict);_({unsaved:K?"not_saved_yet":D.length?"saving":""})}),[I]),Xo(d?.screen,I),ei(r,d?.screen,n,s),G(()=>{d&&(n.dataset.askelmaPage="",s&&document.documentElement.classList.add("askelma-has-page"))},[!!d]),ti(n,d),!d||!r?.words)return o`<div class="waiting" aria-busy="true"></div>`;let b=d.screen,y=b.foot??{},M=s?()=>S.lock():null,W=({label:D,icon:K,do:V,...ee})=>V==="lock"?S.lock():I.send(V,ee).catch(()=>{}),B={...I,words:x,frame:r,place:b.place};return o`<${We.Provider} value=${B}>
    <div class="under" inert=${p}>
      <a class="skip" href="#" onClick=${D=>{D.preventDefault(),n.querySelector("h1")?.focus()}}>${x.skip}</a>
      <${_n}
        frame=${r}
        words=${x}
        where=${b.where??(b.name==="home"?r.meeting:b.title)}
        onLanguage=${D=>I.send("language",{code:D}).catch(()=>{})}
        onHide=${()=>f(!0)}
        onLock=${b.name==="home"?null:M}
      />
      <main class="page page-${b.name}">
        ${r.warning&&o`<p class="warning card" role="status"><${h} name="info" /> ${r.warning}</p>`}
        <h1 tabindex="-1" class=${b.quiet_title?"unseen":""}>${b.heading??b.title}</h1>
        ${b.lead&&o`<p class="lead soft">${b.lead}</p>`}
        <${Zo} key=${b.place} words=${x}>
          <${d.module.Screen} screen=${b} send=${I.send} page=${B} />
        <//>
      </main>
      <div class="above-foot">
        <p class=${c.error?"error-line":"error-line unseen"} role="alert">${c.error}</p>
        ${c.toast&&o`<${Jo} key=${c.toast.key} toast=${c.toast} words=${x} onUndo=${()=>{_({toast:null}),I.send("undo").catch(()=>{})}} onGone=${()=>_({toast:null})} />`}
      </div>
      <footer class="foot">
        ${y.back&&!(y.back.do==="lock"&&!s)&&o`<${$} kind=${y.back.kind??"plain"} icon=${y.back.icon??"arrow-left"} class="foot-back" onClick=${()=>W(y.back)}>${y.back.label}<//>`}
        <div class="spring"></div>
        <${Ko} status=${c} frame=${r} words=${x} />
        ${y.next&&o`<${$} kind="primary" iconEnd=${y.next.icon??"arrow-right"} class="foot-next" disabled=${y.next.disabled} onClick=${()=>W(y.next)}>${y.next.label}<//>`}
      </footer>
      <p class="unseen" role="status" aria-live="polite">${m}</p>
    </div>
    ${c.connection&&!p&&o`<div class="connection" role="status"><${h} name="loader-circle" /> ${x[c.connection]}</div>`}
    ${c.idleLeft!==null&&o`<${Ba} left=${c.idleLeft} words=${x} onGoOn=${()=>S.goOn()} />`}
    ${p&&o`<${vn} words=${x} onOpen=${()=>f(!1)} />`}
  <//>`}function Zo({words:e,children:t}){let[a]=un();return a?o`<p class="card" role="alert">${e.cannot_show}</p>`:t}function Ko({status:e,frame:t,words:a}){let n=e.connection&&"not_saved_yet"||e.unsaved||e.saving&&"saving";return o`<span class=${n?"saved soft":"saved"} role="status" aria-live="polite">
    ${!n&&o`<${h} name="check" />`}<span>${n?a[n]:w(a.saved,{time:t.saved})}</span>
  </span>`}function Jo({toast:e,words:t,onUndo:a,onGone:n}){let[s,i]=v(!1);E(()=>{if(s)return;let l=setTimeout(n,12e3);return()=>clearTimeout(l)},[s]);let r=l=>()=>i(l);return o`<div class="toast" role="status" onMouseEnter=${r(!0)} onMouseLeave=${r(!1)} onFocusIn=${r(!0)} onFocusOut=${r(!1)}>
    <span>${e.text}</span>
    ${e.undo&&o`<${$} small icon="undo-2" onClick=${a}>${t.undo}<//>`}
    <${$} small kind="quiet" icon="x" aria-label=${t.close} onClick=${n} />
  </div>`}function Xo(e,t){let a=e?.place,n=k(null);G(()=>{if(!a||n.current===a)return;let s=n.current===null;n.current=a,Rt()!==a&&history[s?"replaceState":"pushState"](null,"",`#${a}`),!s&&(scrollTo(0,0),document.querySelector(".askelma h1")?.focus({preventScroll:!0}))},[a]),E(()=>{let s=()=>{let i=Rt();i&&i!==n.current&&t.go(i).catch(()=>{})};return addEventListener("popstate",s),()=>removeEventListener("popstate",s)},[])}function ei(e,t,a,n){G(()=>{if(!e?.language)return;let s=n?document.documentElement:a;s.lang=e.language,s.dir=e.direction,n&&t?.title&&(document.title=`${t.title} · Askelma`)},[e,t])}function ti(e,t){E(()=>{let[a,n]=[e.querySelector(".bar"),e.querySelector(".foot")];if(!a||!n)return;let s=()=>{document.documentElement.style.setProperty("--bar-height",`${a.offsetHeight}px`),document.documentElement.style.setProperty("--foot-height",`${n.offsetHeight}px`)},i=new ResizeObserver(s);return i.observe(a),i.observe(n),()=>i.disconnect()},[!!t])}export{Yo as start};
