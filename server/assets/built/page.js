var Bs=Object.defineProperty;var re=(e,t)=>{for(var n in t)Bs(e,n,{get:t[n],enumerable:!0})};var Bt=()=>document.documentElement.classList.contains("askelma-has-page");new MutationObserver((e,t)=>{Bt()&&(document.getElementById("askelma-opening")?.remove(),t.disconnect())}).observe(document.documentElement,{attributes:!0,attributeFilter:["class"]});setTimeout(()=>{let e=document.querySelector(".opening-slow");e&&!Bt()&&(e.hidden=!1)},25e3);var Pe,R,Yt,we,Qt,Ot,Zt,Me={},Kt=[],Os=/acit|ex(?:s|g|n|p|$)|rph|grid|ows|mnc|ntw|ine[ch]|zoo|^ord|itera/i;function le(e,t){for(var n in t)e[n]=t[n];return e}function Jt(e){var t=e.parentNode;t&&t.removeChild(e)}function Xt(e,t,n){var s,a,i,r={};for(i in t)i=="key"?s=t[i]:i=="ref"?a=t[i]:r[i]=t[i];if(arguments.length>2&&(r.children=arguments.length>3?Pe.call(arguments,2):n),typeof e=="function"&&e.defaultProps!=null)for(i in e.defaultProps)r[i]===void 0&&(r[i]=e.defaultProps[i]);return qe(e,r,s,a,null)}function qe(e,t,n,s,a){var i={type:e,props:t,key:n,ref:s,__k:null,__:null,__b:0,__e:null,__d:void 0,__c:null,__h:null,constructor:void 0,__v:a??++Yt};return R.vnode!=null&&R.vnode(i),i}function We(e){return e.children}function Ae(e,t){this.props=e,this.context=t}function he(e,t){if(t==null)return e.__?he(e.__,e.__.__k.indexOf(e)+1):null;for(var n;t<e.__k.length;t++)if((n=e.__k[t])!=null&&n.__e!=null)return n.__e;return typeof e.type=="function"?he(e):null}function en(e){var t,n;if((e=e.__)!=null&&e.__c!=null){for(e.__e=e.__c.base=null,t=0;t<e.__k.length;t++)if((n=e.__k[t])!=null&&n.__e!=null){e.__e=e.__c.base=n.__e;break}return en(e)}}function st(e){(!e.__d&&(e.__d=!0)&&we.push(e)&&!Be.__r++||Ot!==R.debounceRendering)&&((Ot=R.debounceRendering)||Qt)(Be)}function Be(){for(var e;Be.__r=we.length;)e=we.sort(function(t,n){return t.__v.__b-n.__v.__b}),we=[],e.some(function(t){var n,s,a,i,r,l;t.__d&&(r=(i=(n=t).__v).__e,(l=n.__P)&&(s=[],(a=le({},i)).__v=i.__v+1,it(l,i,a,n.__n,l.ownerSVGElement!==void 0,i.__h!=null?[r]:null,s,r??he(i),i.__h),an(s,i),i.__e!=r&&en(i)))})}function tn(e,t,n,s,a,i,r,l,d,u){var c,g,f,p,m,L,_,k=s&&s.__k||Kt,C=k.length;for(n.__k=[],c=0;c<t.length;c++)if((p=n.__k[c]=(p=t[c])==null||typeof p=="boolean"?null:typeof p=="string"||typeof p=="number"||typeof p=="bigint"?qe(null,p,null,null,p):Array.isArray(p)?qe(We,{children:p},null,null,null):p.__b>0?qe(p.type,p.props,p.key,null,p.__v):p)!=null){if(p.__=n,p.__b=n.__b+1,(f=k[c])===null||f&&p.key==f.key&&p.type===f.type)k[c]=void 0;else for(g=0;g<C;g++){if((f=k[g])&&p.key==f.key&&p.type===f.type){k[g]=void 0;break}f=null}it(e,p,f=f||Me,a,i,r,l,d,u),m=p.__e,(g=p.ref)&&f.ref!=g&&(_||(_=[]),f.ref&&_.push(f.ref,null,p),_.push(g,p.__c||m,p)),m!=null?(L==null&&(L=m),typeof p.type=="function"&&p.__k!=null&&p.__k===f.__k?p.__d=d=nn(p,d,e):d=sn(e,p,f,k,m,d),u||n.type!=="option"?typeof n.type=="function"&&(n.__d=d):e.value=""):d&&f.__e==d&&d.parentNode!=e&&(d=he(f))}for(n.__e=L,c=C;c--;)k[c]!=null&&(typeof n.type=="function"&&k[c].__e!=null&&k[c].__e==n.__d&&(n.__d=he(s,c+1)),rn(k[c],k[c]));if(_)for(c=0;c<_.length;c++)on(_[c],_[++c],_[++c])}function nn(e,t,n){var s,a;for(s=0;s<e.__k.length;s++)(a=e.__k[s])&&(a.__=e,t=typeof a.type=="function"?nn(a,t,n):sn(n,a,a,e.__k,a.__e,t));return t}function sn(e,t,n,s,a,i){var r,l,d;if(t.__d!==void 0)r=t.__d,t.__d=void 0;else if(n==null||a!=i||a.parentNode==null)e:if(i==null||i.parentNode!==e)e.appendChild(a),r=null;else{for(l=i,d=0;(l=l.nextSibling)&&d<s.length;d+=2)if(l==a)break e;e.insertBefore(a,i),r=i}return r!==void 0?r:a.nextSibling}function Pt(e,t,n){t[0]==="-"?e.setProperty(t,n):e[t]=n==null?"":typeof n!="number"||Os.test(t)?n:n+"px"}function Re(e,t,n,s,a){var i;e:if(t==="style")if(typeof n=="string")e.style.cssText=n;else{if(typeof s=="string"&&(e.style.cssText=s=""),s)for(t in s)n&&t in n||Pt(e.style,t,"");if(n)for(t in n)s&&n[t]===s[t]||Pt(e.style,t,n[t])}else if(t[0]==="o"&&t[1]==="n")i=t!==(t=t.replace(/Capture$/,"")),t=t.toLowerCase()in e?t.toLowerCase().slice(2):t.slice(2),e.l||(e.l={}),e.l[t+i]=n,n?s||e.addEventListener(t,i?Nt:Wt,i):e.removeEventListener(t,i?Nt:Wt,i);else if(t!=="dangerouslySetInnerHTML"){if(a)t=t.replace(/xlink[H:h]/,"h").replace(/sName$/,"s");else if(t!=="href"&&t!=="list"&&t!=="form"&&t!=="tabIndex"&&t!=="download"&&t in e)try{e[t]=n??"";break e}catch{}typeof n=="function"||(n!=null&&(n!==!1||t[0]==="a"&&t[1]==="r")?e.setAttribute(t,n):e.removeAttribute(t))}}function Wt(e){this.l[e.type+!1](R.event?R.event(e):e)}function Nt(e){this.l[e.type+!0](R.event?R.event(e):e)}function it(e,t,n,s,a,i,r,l,d){var u,c,g,f,p,m,L,_,k,C,q,S=t.type;if(t.constructor!==void 0)return null;n.__h!=null&&(d=n.__h,l=t.__e=n.__e,t.__h=null,i=[l]),(u=R.__b)&&u(t);try{e:if(typeof S=="function"){if(_=t.props,k=(u=S.contextType)&&s[u.__c],C=u?k?k.props.value:u.__:s,n.__c?L=(c=t.__c=n.__c).__=c.__E:("prototype"in S&&S.prototype.render?t.__c=c=new S(_,C):(t.__c=c=new Ae(_,C),c.constructor=S,c.render=Ws),k&&k.sub(c),c.props=_,c.state||(c.state={}),c.context=C,c.__n=s,g=c.__d=!0,c.__h=[]),c.__s==null&&(c.__s=c.state),S.getDerivedStateFromProps!=null&&(c.__s==c.state&&(c.__s=le({},c.__s)),le(c.__s,S.getDerivedStateFromProps(_,c.__s))),f=c.props,p=c.state,g)S.getDerivedStateFromProps==null&&c.componentWillMount!=null&&c.componentWillMount(),c.componentDidMount!=null&&c.__h.push(c.componentDidMount);else{if(S.getDerivedStateFromProps==null&&_!==f&&c.componentWillReceiveProps!=null&&c.componentWillReceiveProps(_,C),!c.__e&&c.shouldComponentUpdate!=null&&c.shouldComponentUpdate(_,c.__s,C)===!1||t.__v===n.__v){c.props=_,c.state=c.__s,t.__v!==n.__v&&(c.__d=!1),c.__v=t,t.__e=n.__e,t.__k=n.__k,t.__k.forEach(function(v){v&&(v.__=t)}),c.__h.length&&r.push(c);break e}c.componentWillUpdate!=null&&c.componentWillUpdate(_,c.__s,C),c.componentDidUpdate!=null&&c.__h.push(function(){c.componentDidUpdate(f,p,m)})}c.context=C,c.props=_,c.state=c.__s,(u=R.__r)&&u(t),c.__d=!1,c.__v=t,c.__P=e,u=c.render(c.props,c.state,c.context),c.state=c.__s,c.getChildContext!=null&&(s=le(le({},s),c.getChildContext())),g||c.getSnapshotBeforeUpdate==null||(m=c.getSnapshotBeforeUpdate(f,p)),q=u!=null&&u.type===We&&u.key==null?u.props.children:u,tn(e,Array.isArray(q)?q:[q],t,n,s,a,i,r,l,d),c.base=t.__e,t.__h=null,c.__h.length&&r.push(c),L&&(c.__E=c.__=null),c.__e=!1}else i==null&&t.__v===n.__v?(t.__k=n.__k,t.__e=n.__e):t.__e=Ps(n.__e,t,n,s,a,i,r,d);(u=R.diffed)&&u(t)}catch(v){t.__v=null,(d||i!=null)&&(t.__e=l,t.__h=!!d,i[i.indexOf(l)]=null),R.__e(v,t,n)}}function an(e,t){R.__c&&R.__c(t,e),e.some(function(n){try{e=n.__h,n.__h=[],e.some(function(s){s.call(n)})}catch(s){R.__e(s,n.__v)}})}function Ps(e,t,n,s,a,i,r,l){var d,u,c,g=n.props,f=t.props,p=t.type,m=0;if(p==="svg"&&(a=!0),i!=null){for(;m<i.length;m++)if((d=i[m])&&(d===e||(p?d.localName==p:d.nodeType==3))){e=d,i[m]=null;break}}if(e==null){if(p===null)return document.createTextNode(f);e=a?document.createElementNS("http://www.w3.org/2000/svg",p):document.createElement(p,f.is&&f),i=null,l=!1}if(p===null)g===f||l&&e.data===f||(e.data=f);else{if(i=i&&Pe.call(e.childNodes),u=(g=n.props||Me).dangerouslySetInnerHTML,c=f.dangerouslySetInnerHTML,!l){if(i!=null)for(g={},m=0;m<e.attributes.length;m++)g[e.attributes[m].name]=e.attributes[m].value;(c||u)&&(c&&(u&&c.__html==u.__html||c.__html===e.innerHTML)||(e.innerHTML=c&&c.__html||""))}if((function(L,_,k,C,q){var S;for(S in k)S==="children"||S==="key"||S in _||Re(L,S,null,k[S],C);for(S in _)q&&typeof _[S]!="function"||S==="children"||S==="key"||S==="value"||S==="checked"||k[S]===_[S]||Re(L,S,_[S],k[S],C)})(e,f,g,a,l),c)t.__k=[];else if(m=t.props.children,tn(e,Array.isArray(m)?m:[m],t,n,s,a&&p!=="foreignObject",i,r,i?i[0]:n.__k&&he(n,0),l),i!=null)for(m=i.length;m--;)i[m]!=null&&Jt(i[m]);l||("value"in f&&(m=f.value)!==void 0&&(m!==e.value||p==="progress"&&!m)&&Re(e,"value",m,g.value,!1),"checked"in f&&(m=f.checked)!==void 0&&m!==e.checked&&Re(e,"checked",m,g.checked,!1))}return e}function on(e,t,n){try{typeof e=="function"?e(t):e.current=t}catch(s){R.__e(s,n)}}function rn(e,t,n){var s,a;if(R.unmount&&R.unmount(e),(s=e.ref)&&(s.current&&s.current!==e.__e||on(s,null,t)),(s=e.__c)!=null){if(s.componentWillUnmount)try{s.componentWillUnmount()}catch(i){R.__e(i,t)}s.base=s.__P=null}if(s=e.__k)for(a=0;a<s.length;a++)s[a]&&rn(s[a],t,typeof e.type!="function");n||e.__e==null||Jt(e.__e),e.__e=e.__d=void 0}function Ws(e,t,n){return this.constructor(e,n)}function rt(e,t,n){var s,a,i;R.__&&R.__(e,t),a=(s=typeof n=="function")?null:n&&n.__k||t.__k,i=[],it(t,e=(!s&&n||t).__k=Xt(We,null,[e]),a||Me,Me,t.ownerSVGElement!==void 0,!s&&n?[n]:a?null:t.firstChild?Pe.call(t.childNodes):null,i,!s&&n?n:a?a.__e:t.firstChild,s),an(i,e)}function ln(e,t){var n={__c:t="__cC"+Zt++,__:e,Consumer:function(s,a){return s.children(a)},Provider:function(s){var a,i;return this.getChildContext||(a=[],(i={})[t]=this,this.getChildContext=function(){return i},this.shouldComponentUpdate=function(r){this.props.value!==r.value&&a.some(st)},this.sub=function(r){a.push(r);var l=r.componentWillUnmount;r.componentWillUnmount=function(){a.splice(a.indexOf(r),1),l&&l.call(r)}}),s.children}};return n.Provider.__=n.Consumer.contextType=n}Pe=Kt.slice,R={__e:function(e,t){for(var n,s,a;t=t.__;)if((n=t.__c)&&!n.__)try{if((s=n.constructor)&&s.getDerivedStateFromError!=null&&(n.setState(s.getDerivedStateFromError(e)),a=n.__d),n.componentDidCatch!=null&&(n.componentDidCatch(e),a=n.__d),a)return n.__E=n}catch(i){e=i}throw e}},Yt=0,Ae.prototype.setState=function(e,t){var n;n=this.__s!=null&&this.__s!==this.state?this.__s:this.__s=le({},this.state),typeof e=="function"&&(e=e(le({},n),this.props)),e&&le(n,e),e!=null&&this.__v&&(t&&this.__h.push(t),st(this))},Ae.prototype.forceUpdate=function(e){this.__v&&(this.__e=!0,e&&this.__h.push(e),st(this))},Ae.prototype.render=We,we=[],Qt=typeof Promise=="function"?Promise.prototype.then.bind(Promise.resolve()):setTimeout,Be.__r=0,Zt=0;var ue,G,Ft,Oe=0,at=[],Dt=R.__b,zt=R.__r,Ht=R.diffed,Vt=R.__c,jt=R.unmount;function me(e,t){R.__h&&R.__h(G,e,Oe||t),Oe=0;var n=G.__H||(G.__H={__:[],__h:[]});return e>=n.__.length&&n.__.push({}),n.__[e]}function y(e){return Oe=1,Ns($n,e)}function Ns(e,t,n){var s=me(ue++,2);return s.t=e,s.__c||(s.__=[n?n(t):$n(void 0,t),function(a){var i=s.t(s.__[0],a);s.__[0]!==i&&(s.__=[i,s.__[1]],s.__c.setState({}))}],s.__c=G),s.__}function T(e,t){var n=me(ue++,3);!R.__s&&lt(n.__H,t)&&(n.__=e,n.__H=t,G.__H.__h.push(n))}function U(e,t){var n=me(ue++,4);!R.__s&&lt(n.__H,t)&&(n.__=e,n.__H=t,G.__h.push(n))}function w(e){return Oe=5,fe(function(){return{current:e}},[])}function fe(e,t){var n=me(ue++,7);return lt(n.__H,t)&&(n.__=e(),n.__H=t,n.__h=e),n.__}function cn(e){var t=G.context[e.__c],n=me(ue++,9);return n.c=e,t?(n.__==null&&(n.__=!0,t.sub(G)),t.props.value):e.__}function dn(e){var t=me(ue++,10),n=y();return t.__=e,G.componentDidCatch||(G.componentDidCatch=function(s){t.__&&t.__(s),n[1](s)}),[n[0],function(){n[1](void 0)}]}function Fs(){at.forEach(function(e){if(e.__P)try{e.__H.__h.forEach(Ie),e.__H.__h.forEach(ot),e.__H.__h=[]}catch(t){e.__H.__h=[],R.__e(t,e.__v)}}),at=[]}R.__b=function(e){G=null,Dt&&Dt(e)},R.__r=function(e){zt&&zt(e),ue=0;var t=(G=e.__c).__H;t&&(t.__h.forEach(Ie),t.__h.forEach(ot),t.__h=[])},R.diffed=function(e){Ht&&Ht(e);var t=e.__c;t&&t.__H&&t.__H.__h.length&&(at.push(t)!==1&&Ft===R.requestAnimationFrame||((Ft=R.requestAnimationFrame)||function(n){var s,a=function(){clearTimeout(i),Ut&&cancelAnimationFrame(s),setTimeout(n)},i=setTimeout(a,100);Ut&&(s=requestAnimationFrame(a))})(Fs)),G=void 0},R.__c=function(e,t){t.some(function(n){try{n.__h.forEach(Ie),n.__h=n.__h.filter(function(s){return!s.__||ot(s)})}catch(s){t.some(function(a){a.__h&&(a.__h=[])}),t=[],R.__e(s,n.__v)}}),Vt&&Vt(e,t)},R.unmount=function(e){jt&&jt(e);var t=e.__c;if(t&&t.__H)try{t.__H.__.forEach(Ie)}catch(n){R.__e(n,t.__v)}};var Ut=typeof requestAnimationFrame=="function";function Ie(e){var t=G;typeof e.__c=="function"&&e.__c(),G=t}function ot(e){var t=G;e.__c=e.__(),G=t}function lt(e,t){return!e||e.length!==t.length||t.some(function(n,s){return n!==e[s]})}function $n(e,t){return typeof t=="function"?t(e):t}var un=function(e,t,n,s){var a;t[0]=0;for(var i=1;i<t.length;i++){var r=t[i++],l=t[i]?(t[0]|=r?1:2,n[t[i++]]):t[++i];r===3?s[0]=l:r===4?s[1]=Object.assign(s[1]||{},l):r===5?(s[1]=s[1]||{})[t[++i]]=l:r===6?s[1][t[++i]]+=l+"":r?(a=e.apply(l,un(e,l,n,["",null])),s.push(a),l[0]?t[0]|=2:(t[i-2]=0,t[i]=a)):s.push(l)}return s},Gt=new Map,o=function(e){var t=Gt.get(this);return t||(t=new Map,Gt.set(this,t)),(t=un(this,t.get(e)||(t.set(e,t=(function(n){for(var s,a,i=1,r="",l="",d=[0],u=function(f){i===1&&(f||(r=r.replace(/^\s*\n\s*|\s*\n\s*$/g,"")))?d.push(0,f,r):i===3&&(f||r)?(d.push(3,f,r),i=2):i===2&&r==="..."&&f?d.push(4,f,0):i===2&&r&&!f?d.push(5,0,!0,r):i>=5&&((r||!f&&i===5)&&(d.push(i,0,r,a),i=6),f&&(d.push(i,f,0,a),i=6)),r=""},c=0;c<n.length;c++){c&&(i===1&&u(),u(c));for(var g=0;g<n[c].length;g++)s=n[c][g],i===1?s==="<"?(u(),d=[d],i=3):r+=s:i===4?r==="--"&&s===">"?(i=1,r=""):r=s+r[0]:l?s===l?l="":r+=s:s==='"'||s==="'"?l=s:s===">"?(u(),i=1):i&&(s==="="?(i=5,a=r,r=""):s==="/"&&(i<5||n[c][g+1]===">")?(u(),i===3&&(d=d[0]),i=d,(d=d[0]).push(2,0,i),i=0):s===" "||s==="	"||s===`
`||s==="\r"?(u(),i=2):r+=s),i===3&&r==="!--"&&(i=4,d=d[0])}return u(),d})(e)),t),arguments,[])).length>1?t:t[0]}.bind(Xt);var Ds=new URL("../icons/icons.svg",import.meta.url).href,zs=/^(arrow|chevron)-(left|right)$|^undo/;function h({name:e,big:t}){let n=["i",t&&"i-big",zs.test(e)&&"i-turns"].filter(Boolean).join(" ");return o`<svg class=${n} aria-hidden="true" focusable="false">
    <use href="${Ds}#${e}" />
  </svg>`}function $({kind:e="plain",small:t,icon:n,iconEnd:s,children:a,class:i="",buttonRef:r,...l}){let d=["btn",e!=="plain"&&e,t&&"small",i].filter(Boolean).join(" ");return o`<button type="button" class=${d} ref=${r} ...${l}>
    ${n&&o`<${h} name=${n} />`}${a}${s&&o`<${h} name=${s} />`}
  </button>`}var Ne=ln({words:{},announce(){},pictures:null}),ce=()=>cn(Ne);function K(e){let t=ce();return(n,s)=>x(e&&e[n]!==void 0?e[n]:t.words[n],s)}function x(e,t={}){return String(e??"").replace(/\{(\w+)\}/g,(n,s)=>s in t?t[s]:n)}var Hs=0,V=e=>fe(()=>`${e}-${++Hs}`,[]);function j(e,t){let[n,s]=y(null),a=w(0);T(()=>{a.current||s(null)},[e]);let i=r=>{s({value:r});let l=t?.(r);if(!l?.then)return;a.current+=1;let d=()=>{a.current-=1,a.current||s(null)};l.then(d,d)};return[n?n.value:e,i]}var ct=new WeakMap;function ge(e){return ct.has(e)||ct.set(e,new dt(e)),ct.get(e)}var dt=class{constructor(t){this.send=t,this.all=new Map,this.watchers=new Map}of(t){return this.all.get(t)}watch(t,n){return this.watchers.has(t)||this.watchers.set(t,new Set),this.watchers.get(t).add(n),()=>this.watchers.get(t).delete(n)}watchAll(t){return this.watch("",t)}tell(t){this.watchers.get(t)?.forEach(n=>n()),this.watchers.get("")?.forEach(n=>n())}type(t,n,s){let a=this.all.get(t)??{base:n,sending:null};clearTimeout(a.timer),Object.assign(a,{text:s,conflict:null,timer:setTimeout(()=>this.save(t),600)}),s===a.base&&!a.sending?(clearTimeout(a.timer),this.all.delete(t)):this.all.set(t,a),this.tell(t)}async save(t){let n=this.all.get(t);if(!n)return!0;if(clearTimeout(n.timer),n.conflict)return!1;if(n.sending)return await n.sending,this.save(t);let{base:s,text:a}=n;n.sending=this.send("text",{field:t,base:s,text:a}).then(r=>(n.base=r.text??a,n.error="",n.saved=r.saved,!0),r=>(n.error=r.error??"",n.conflict=r.conflict??null,!1)),this.tell(t);let i=await n.sending;return n.sending=null,i&&n.text===a&&(clearTimeout(n.timer),this.all.delete(t),this.saved={field:t,text:n.base}),this.tell(t),i}settle(t,n){let s=this.all.get(t);return s?.conflict?(s.base=s.conflict.theirs,Object.assign(s,{text:n,conflict:null,error:""}),n===s.base?(this.all.delete(t),this.tell(t),!0):this.save(t)):!0}drop(t){clearTimeout(this.all.get(t)?.timer),this.all.delete(t),this.tell(t)}async flush(){let t=[...this.all.keys()],n=await Promise.all(t.map(s=>this.save(s)));return t.filter((s,a)=>!n[a])}unsent(){return[...this.all].map(([t,{base:n,text:s}])=>({field:t,base:n,text:s}))}};var _e=globalThis.speechSynthesis;function Fe(e){return(_e?.getVoices()??[]).find(n=>n.localService&&n.lang.toLowerCase().startsWith(e.toLowerCase()))}function pn(e){return _e?.addEventListener?(_e.addEventListener("voiceschanged",e),()=>_e.removeEventListener("voiceschanged",e)):()=>{}}function hn(e,t,n){De();let s=String(getSelection()??"").trim(),a=new SpeechSynthesisUtterance(s||e.innerText);a.voice=Fe(t),a.lang=a.voice?.lang??t,a.rate=.92,a.onend=a.onerror=n,_e.speak(a)}var De=()=>_e?.cancel();var Vs=!!document.querySelector('meta[name="askelma-practice"]'),mn=["A","A+","A++"];function fn({frame:e,where:t,words:n,onLanguage:s,onHide:a,onLock:i}){let[r,l]=y(!1),d=w(null);return T(()=>{let u=c=>c.type==="keydown"?c.key==="Escape"&&l(!1):!d.current?.contains(c.target)&&l(!1);return addEventListener("pointerdown",u),addEventListener("keydown",u),()=>{removeEventListener("pointerdown",u),removeEventListener("keydown",u)}},[]),o`<header class="bar" ref=${d}>
    <div class="brand">
      <svg class="brand-sign i-turns" viewBox="0 0 24 24" aria-hidden="true"><path d="M3 21v-6h6V9h6V3h6v18z" /></svg>
      <span class="brand-name">Askelma</span>
    </div>
    ${Vs&&o`<span class="tag practice-tag">${n.practice}</span>`}
    <div class="who" dir="auto">${e.client}</div>
    <div class="where soft">${t}</div>
    <div class="spring"></div>
    <${$}
      small
      class="tools-button"
      icon=${r?"x":"menu"}
      aria-label=${n.tools}
      aria-expanded=${r?"true":"false"}
      aria-controls="askelma-tools"
      onClick=${()=>l(!r)}
    />
    <div class=${r?"tools open":"tools"} id="askelma-tools">
      ${e.languages.length>1&&o`<${js} frame=${e} words=${n} onLanguage=${s} />`}
      <${Us} words=${n} />
      <${Gs} language=${e.language} words=${n} />
      ${i&&o`<${$} small icon="lock" class="lock-tool" onClick=${i}><span class="tool-word">${n.lock}</span><//>`}
    </div>
    <${$} small icon="eye-off" class="hide-tool" onClick=${a}><span class="tool-word">${n.hide}</span><//>
  </header>`}function js({frame:e,words:t,onLanguage:n}){let[s,a]=y(!1),i=w(null),r=e.languages.find(l=>l.code===e.language);return T(()=>{if(!s)return;let l=d=>(d.key==="Escape"||d.type!=="keydown"&&!i.current?.contains(d.target))&&a(!1);return addEventListener("pointerdown",l),addEventListener("keydown",l),()=>{removeEventListener("pointerdown",l),removeEventListener("keydown",l)}},[s]),o`<div class="menu" ref=${i}>
    <${$}
      small
      icon="languages"
      iconEnd="chevron-down"
      aria-expanded=${s?"true":"false"}
      onClick=${()=>a(!s)}
    ><span class="unseen">${t.language}: </span>${r?.name}<//>
    ${s&&o`<ul class="menu-list">
      ${e.languages.map(l=>o`<li key=${l.code}>
          <button
            type="button"
            lang=${l.code}
            aria-current=${l.code===e.language?"true":void 0}
            onClick=${()=>{a(!1),l.code!==e.language&&n(l.code)}}
          >${l.code===e.language?o`<${h} name="check" />`:o`<span class="i"></span>`} ${l.name}</button>
        </li>`)}
    </ul>`}
  </div>`}function Us({words:e}){let[t,n]=y(Number(document.documentElement.dataset.textSize??0));return o`<${$} small onClick=${()=>{let a=(t+1)%mn.length;document.documentElement.dataset.textSize=a,dispatchEvent(new Event("resize")),n(a)}} class="size-tool">
    <span aria-hidden="true">${mn[t]}</span><span class="unseen">${e[`text_size_${t}`]}</span>
  <//>`}function Gs({language:e,words:t}){let[n,s]=y(()=>Fe(e)),[a,i]=y(!1);return T(()=>{let l=()=>s(Fe(e));return l(),pn(l)},[e]),T(()=>De,[]),n?o`<${$} small icon=${a?"square":"volume-2"} aria-pressed=${a?"true":"false"} onClick=${()=>{a?De():hn(document.querySelector(".askelma main"),e,()=>i(!1)),i(!a)}}>
    <span class="tool-word">${a?t.stop_reading:t.read_aloud}</span>
  <//>`:null}var ze=class{constructor(t){this.model=t,this.open=new Map,this.number=0,this.on={reply(){},picture(){},download(){}},this.hear=this.hear.bind(this),t.on("msg:custom",this.hear)}ask(t,n={}){let s={...n,id:++this.number,do:t};return new Promise((a,i)=>{this.open.set(s.id,{message:s,resolve:a,reject:i});try{Promise.resolve(this.model.send(s)).catch(()=>{})}catch{}})}hear(t,n){if(t.kind!=="reply"){this.on[t.kind]?.(t,n);return}let s=this.open.get(t.id);this.open.delete(t.id),this.on.reply(t,s?.message),t.ok?s?.resolve(t):s?.reject(t)}oldest(){return this.open.keys().next().value??null}unanswered(){let t=new Set(["ping","ready","go","text"]);return[...this.open.values()].map(({message:{id:n,...s}})=>s).filter(n=>!t.has(n.do))}close(){this.model.off?.("msg:custom",this.hear),this.open.clear()}};function gn({words:e,onOpen:t}){let n=w(null);return T(()=>{n.current.focus();let s=a=>a.key==="Escape"&&t();return addEventListener("keydown",s),()=>removeEventListener("keydown",s)},[]),o`<div class="curtain" role="dialog" aria-modal="true" aria-label=${e.curtain}>
    <svg class="curtain-picture" viewBox="0 0 800 500" preserveAspectRatio="xMidYMax slice" aria-hidden="true">
      <rect class="curtain-sky" width="800" height="500" />
      <circle class="curtain-sun" cx="590" cy="140" r="54" />
      <path class="curtain-far" d="M0 330 Q140 230 290 310 T560 290 T800 320 V500 H0Z" />
      <path class="curtain-near" d="M0 400 Q180 330 380 390 T800 380 V500 H0Z" />
    </svg>
    <button type="button" class="curtain-open" ref=${n} onClick=${t}>
      <span class="btn">${e.curtain_open}</span>
    </button>
  </div>`}var ut={};re(ut,{Screen:()=>Xs});function ne({legend:e,hint:t,name:n,options:s,value:a,onChange:i,quietLegend:r}){let l=V("choice"),[d,u]=j(a,i);return o`<fieldset class="choice" aria-describedby=${t?`${l}-hint`:void 0}>
    <legend class=${r?"unseen":""}>${e}</legend>
    ${t&&o`<p class="soft" id="${l}-hint">${t}</p>`}
    ${s.map(c=>o`<label class="choice-row" key=${c.value}>
        <input
          type="radio"
          name="${n}-${l}"
          value=${c.value}
          checked=${d===c.value}
          onChange=${()=>u(c.value)}
        />
        <span>${c.label}${c.hint&&o`<span class="soft choice-hint">${c.hint}</span>`}</span>
      </label>`)}
  </fieldset>`}function te({label:e,hint:t,value:n,onChange:s,min:a,words:i}){let r=K(i),l=V("date"),[d,u]=j(n??"",s);return o`<div class="text-field date-field">
    <label for=${l}>${e}</label>
    ${t&&o`<p class="soft text-hint" id="${l}-hint">${t}</p>`}
    <div class="row">
      <input
        id=${l}
        class="text-input"
        type="date"
        value=${d}
        min=${a}
        aria-describedby=${t?`${l}-hint`:void 0}
        onChange=${c=>u(c.target.value)}
      />
      ${d&&o`<${$} kind="quiet" icon="x" aria-label=${r("clear_date",{label:e})} onClick=${()=>u("")} />`}
    </div>
  </div>`}function xe({title:e,onClose:t,words:n,children:s,wide:a,closable:i=!0}){let r=K(n),l=V("dialog"),d=w(null);T(()=>{let c=document.activeElement,g=d.current;return g.open||g.showModal(),()=>{g.open&&g.close(),c?.isConnected&&c.focus()}},[]);let u=c=>{c.preventDefault(),i&&t?.()};return o`<dialog class=${a?"dialog wide":"dialog"} ref=${d} aria-labelledby=${l} onCancel=${u}>
    <div class="dialog-head">
      <h2 id=${l} tabindex="-1">${e}</h2>
      ${i&&o`<${$} kind="quiet" small icon="x" aria-label=${r("close")} onClick=${u} />`}
    </div>
    ${s}
  </dialog>`}function Ce({legend:e,hint:t,low:n,high:s,name:a,min:i=0,max:r=10,value:l,onChange:d}){let u=V("mark"),[c,g]=j(l,d),f=Array.from({length:r-i+1},(p,m)=>i+m);return o`<fieldset class="mark" aria-describedby=${[t&&`${u}-hint`,`${u}-ends`].filter(Boolean).join(" ")}>
    <legend>${e}</legend>
    ${t&&o`<p class="soft" id="${u}-hint">${t}</p>`}
    <div class="mark-line"><div class=${f.length>6?"mark-numbers many":"mark-numbers"}>
      ${f.map(p=>o`<label class="mark-number" key=${p}>
          <input
            type="radio"
            name="${a}-${u}"
            value=${p}
            checked=${c===p}
            onChange=${()=>g(p)}
          /><span>${p}</span>
        </label>`)}
    </div></div>
    <p class="mark-ends soft" id="${u}-ends"><span>${i} = ${n}</span> <span>${r} = ${s}</span></p>
  </fieldset>`}function O(e){return e.field?o`<${Qs} ...${e} key=${e.field} />`:o`<${Ys} ...${e} />`}function Ys({value:e="",onChange:t,error:n,...s}){return o`<${_n} ...${s} text=${e} error=${n} onText=${a=>t?.(a)} />`}function Qs({field:e,value:t="",send:n,words:s,...a}){let i=K(s),r=ce(),l=ge(n??r.send),[,d]=y(0),[u,c]=y(null),[g,f]=y(!1);U(()=>l.watch(e,()=>d(C=>C+1)),[e,l]),T(()=>c(null),[t]),T(()=>()=>{l.save(e)},[e,l]);let p=l.of(e),m=l.saved?.field===e?l.saved.text:null,L=u??m??t;U(()=>{l.saved?.field===e&&(l.saved=null,d(C=>C+1))},[t]);let _=g?p?.error||p?.conflict?"":p?"saving":"text_saved":"",k=()=>l.save(e);return o`<${_n}
      ...${a}
      text=${p?p.text:L}
      error=${p?.error}
      status=${_==="text_saved"?o`<${h} name="check" /> ${i("text_saved")}`:_&&i("text_saving")}
      onText=${C=>{f(!0),l.type(e,p?.base??L,C)}}
      onBlur=${k}
    />
    ${p?.conflict&&o`<${Zs} field=${e} drafts=${l} say=${i} />`}`}function _n({label:e,hint:t,text:n,error:s,status:a,onText:i,onBlur:r,multiline:l,rows:d=3,maxLength:u,quietLabel:c,fieldRef:g,type:f="text",inputmode:p}){let m=V("text"),L=w(null),_=g??L,k=w(null);U(()=>{let b=_.current;if(b&&document.activeElement===b&&k.current&&b.value===n&&k.current.text!==n){let I=Math.min(k.current.at,n.length);b.setSelectionRange&&b.setSelectionRange(I,I)}},[n]);let C=b=>{k.current={text:b.target.value,at:b.target.selectionStart},i(b.target.value)},q=u&&n.length>u*.8,S=[t&&`${m}-hint`,q&&`${m}-count`,s&&`${m}-error`].filter(Boolean).join(" "),v={id:m,class:"text-input",value:n,onInput:C,onBlur:r,onSelect:b=>k.current={text:b.target.value,at:b.target.selectionStart},ref:_,dir:"auto",autocomplete:"off",spellcheck:!1,"aria-describedby":S||void 0,"aria-invalid":s?"true":void 0};return o`<div class="text-field">
    <label for=${m} class=${c?"unseen":""}>${e}</label>
    ${t&&o`<p class="soft text-hint" id="${m}-hint">${t}</p>`}
    ${l?o`<textarea rows=${d} ...${v}></textarea>`:o`<input type=${f} inputmode=${p} ...${v} />`}
    <div class="text-foot">
      ${s&&o`<p class="text-error" id="${m}-error" role="alert"><${h} name="circle-alert" /> ${s}</p>`}
      ${q&&o`<span class="soft" id="${m}-count">${n.length} / ${u}</span>`}
      <span class="text-status soft">${a}</span>
    </div>
  </div>`}function Zs({field:e,drafts:t,say:n}){let{conflict:s}=t.of(e),a=i=>()=>t.settle(e,i);return o`<div class="conflict card" role="group" aria-label=${n("conflict_title")}>
    <p role="alert"><strong>${n("conflict_title")}</strong> ${n("conflict_lead")}</p>
    <div class="conflict-texts">
      <div><b>${n("conflict_mine")}</b><blockquote dir="auto">${s.mine}</blockquote></div>
      <div><b>${n("conflict_theirs")}</b><blockquote dir="auto">${s.theirs||n("conflict_empty")}</blockquote></div>
    </div>
    <div class="row">
      <${$} onClick=${a(s.mine)}>${n("conflict_keep_mine")}<//>
      <${$} onClick=${a(s.theirs)}>${n("conflict_take_theirs")}<//>
      <${$} onClick=${a([s.theirs,s.mine].filter(Boolean).join(`
`))}>${n("conflict_join")}<//>
    </div>
  </div>`}function de({label:e,hint:t,notes:n,list:s,send:a,field:i,words:r,addLabel:l,noteLabel:d,extra:u={}}){let c=K(r),g=V("notes"),f=typeof i=="function"?i:C=>`${i}/${C.id}`,[p,m]=y(null),L=w(null),_=w(null);T(()=>{p===null||n.length<=p||(m(null),L.current?.focus())},[n.length]);let k=async C=>{await a("remove_note",{list:s,note:C.id,...u}),_.current?.focus()};return o`<section class="note-list" aria-labelledby=${g}>
    <h2 id=${g}>${e}</h2>
    ${t&&o`<p class="soft">${t}</p>`}
    <ul>
      ${n.map((C,q)=>o`<li key=${C.id}>
          <${O}
            label=${c("note_number",{label:d??e,number:q+1})}
            quietLabel
            field=${f(C)}
            value=${C.text}
            send=${a}
            words=${r}
            multiline
            rows="2"
            fieldRef=${q===n.length-1?L:void 0}
          />
          <${$}
            kind="quiet"
            icon="x"
            aria-label=${c("remove_note",{text:C.text||c("note_number",{label:e,number:q+1})})}
            onClick=${()=>k(C).catch(()=>{})}
          />
        </li>`)}
    </ul>
    <${$}
      icon="plus"
      buttonRef=${_}
      onClick=${()=>{m(n.length),a("add_note",{list:s,...u}).catch(()=>m(null))}}
      >${l??c("add_note")}<//
    >
  </section>`}function $t({items:e,render:t,onMove:n,label:s,words:a}){let i=K(a),r=ce(),l=w(null),[d,u]=y(null),[c,g]=y(null),f=w(null),p=w(0),m=e.map(v=>v.id).join(`
`);T(()=>{p.current||u(null)},[m]);let L=new Map(e.map(v=>[v.id,v])),_=(d??e.map(v=>v.id)).filter(v=>L.has(v));U(()=>{if(!f.current)return;let{id:v,way:b}=f.current;f.current=null;let I=[...l.current.children].find(M=>M.dataset.id===v),N=I?[...I.querySelectorAll("[data-way]")]:[];(N.find(M=>M.dataset.way===b&&!M.disabled)??N.find(M=>!M.disabled))?.focus()});let k=(v,b)=>{let I=_.indexOf(v);if(b===I||b<0||b>=_.length)return;let N=_.filter(D=>D!==v);N.splice(b,0,v),u(N),r.announce?.(i("moved",{title:L.get(v).title,place:b+1,count:_.length})),p.current+=1;let M=()=>--p.current||u(null);Promise.resolve(n(v,b)).then(M,M)},C=(v,b)=>{f.current={id:v,way:b},k(v,_.indexOf(v)+(b==="up"?-1:1))},q=(v,b)=>{if(v.button)return;let I=[...l.current.children].map(Y=>Y.getBoundingClientRect()),N=_.indexOf(b),M=v.currentTarget,D=v.clientY,Q=window.scrollY;M.setPointerCapture(v.pointerId),g({id:b,from:N,to:N,shift:0,height:I[N].height});let z=Y=>{let B=Y.clientY-D+window.scrollY-Q,H=I[N].top+I[N].height/2+B,ee=I.filter((A,W)=>W!==N&&A.top+A.height/2<H).length;g({id:b,from:N,to:ee,shift:B,height:I[N].height}),M.dataset.to=ee},X=Y=>{M.removeEventListener("pointermove",z),M.removeEventListener("pointerup",X),M.removeEventListener("pointercancel",X),g(null),Y.type==="pointerup"&&M.dataset.to!==void 0&&k(b,Number(M.dataset.to)),delete M.dataset.to};M.addEventListener("pointermove",z),M.addEventListener("pointerup",X),M.addEventListener("pointercancel",X)},S=(v,b)=>c?v===c.id?c.shift:b>c.from&&b<=c.to?-c.height:b<c.from&&b>=c.to?c.height:0:0;return o`<ol class=${c?"order dragging":"order"} ref=${l} aria-label=${s}>
    ${_.map((v,b)=>{let I=L.get(v);return o`<li
        key=${v}
        data-id=${v}
        class=${c?.id===v?"order-row held":"order-row"}
        style=${{transform:c?`translateY(${S(v,b)}px)`:""}}
      >
        <span class="order-handle" title=${i("drag")} aria-hidden="true" onPointerDown=${N=>q(N,v)}>
          <${h} name="grip-vertical" />
        </span>
        <div class="order-what">${t?t(I,b):I.title}</div>
        <div class="order-buttons">
          <${$} small icon="arrow-up" data-way="up" disabled=${b===0} aria-label=${i("move_up",{title:I.title})} onClick=${()=>C(v,"up")} />
          <${$} small icon="arrow-down" data-way="down" disabled=${b===_.length-1} aria-label=${i("move_down",{title:I.title})} onClick=${()=>C(v,"down")} />
        </div>
      </li>`})}
  </ol>`}function J({id:e,alt:t,table:n,page:s,shape:a="4 / 3",words:i,bare:r}){let l=s??ce(),d=K(i),[,u]=y(0);U(()=>l.pictures?.watch(e,()=>u(p=>p+1)),[e]);let c=l.pictures?.get(e),g=t??c?.sentence??"",f=n??c?.table;return o`<figure class="picture">
    <div class="picture-place" style=${{aspectRatio:c?.width?`${c.width} / ${c.height}`:a}}>
      ${c?.url?o`<img src=${c.url} alt=${g} width=${c.width} height=${c.height} />`:o`<p class="soft picture-wait">${c?.failed?d("picture_failed"):d("picture_coming")}</p>`}
    </div>
    ${!r&&f&&o`<details class="picture-table">
      <summary>${d("show_table")}</summary>
      <p>${g}</p>
      <div class="table-scroll" tabindex="0" role="region" aria-label=${d("table")}>
        <table>
          <thead>
            <tr>${f.head.map(p=>o`<th scope="col">${p}</th>`)}</tr>
          </thead>
          <tbody>
            ${f.rows.map(p=>o`<tr>
                ${p.map((m,L)=>L?o`<td dir="auto">${m}</td>`:o`<th scope="row" dir="auto">${m}</th>`)}
              </tr>`)}
          </tbody>
        </table>
      </div>
    </details>`}
  </figure>`}function Se({label:e,stages:t,go:n}){return o`<nav class="stages" aria-label=${e}>
    <ol>
      ${t.map((s,a)=>o`<li key=${s.to}>
        <button type="button" class=${s.done?"stage-dot done":"stage-dot"} aria-current=${s.now?"step":void 0} onClick=${()=>n(s.to).catch(()=>{})}>
          <span class="stage-sign">${s.done?o`<${h} name="check" />`:a+1}</span> ${s.label}
        </button>
      </li>`)}
    </ol>
  </nav>`}function Ee({title:e,icon:t,on:n,onToggle:s,onLabel:a,words:i,...r}){let l=K(i),[d,u]=j(!!n,s);return o`<button
    type="button"
    class=${d?"toggle-card on":"toggle-card"}
    aria-pressed=${d?"true":"false"}
    onClick=${()=>u(!d)}
    ...${r}
  >
    ${t&&o`<${h} name=${t} big />`}
    <b>${e}</b>
    <span class="toggle-state" aria-hidden="true">${d&&o`<${h} name="check" /> ${a??l("chosen")}`}</span>
  </button>`}var vn=new URL("../first_meeting/drawings.svg",import.meta.url).href,Ks={card:ea,decide:ta,decided:na,stopped:sa},Js={yes:"thumbs-up",think:"hourglass",not_now:"door-open",no_answer:"phone"};function Xs(e){let t=Ks[e.screen.view];return o`<div class="first-meeting">
    <${t} ...${e} />
    ${e.screen.languages.length>0&&e.screen.view!=="stopped"&&o`<${aa} ...${e} />`}
  </div>`}function ve({screen:e,children:t,tag:n="p"}){return!t||!e.beside.code?null:o`<${n} class="also" lang=${e.beside.code} dir=${e.beside.direction}>${t}<//>`}function ea({screen:e,page:t}){let{words:n}=e,s=a=>t.go(a).catch(()=>{});return o`<article class="card telling" aria-label=${e.heading}>
      <svg class="drawing" aria-hidden="true" focusable="false"><use href="${vn}#${e.drawing}" /></svg>
      <div class="telling-words">
        <${ve} screen=${e}><b>${e.also_title}</b><//>
        <ul>
          ${e.sentences.map((a,i)=>o`<li key=${i}>
            <span>${a}</span>
            <${ve} screen=${e} tag="span">${e.also_sentences[i]}<//>
          </li>`)}
        </ul>
        ${e.also_sentences.slice(e.sentences.length).map(a=>o`<${ve} screen=${e}>${a}<//>`)}
      </div>
    </article>
    <nav class="telling-nav" aria-label=${n.cards}>
      ${e.before&&o`<${$} kind="quiet" icon="arrow-left" onClick=${()=>s(e.before)}>${n.previous}<//>`}
      <ol class="telling-dots">
        ${e.cards.map((a,i)=>o`<li key=${a.to}>
          <button type="button" aria-current=${a.now?"step":void 0} aria-label="${i+1}. ${a.label}" onClick=${()=>s(a.to)}><span>${i+1}</span></button>
        </li>`)}
      </ol>
    </nav>`}function bn({screen:e,onChoose:t,more:n}){return o`<ul class="taps">
    ${[...e.choices,...n??[]].map(s=>o`<li key=${s.choice}>
      <button type="button" class="tap" aria-pressed=${s.now?"true":"false"} onClick=${()=>t(s.choice)}>
        <${h} name=${Js[s.choice]} big />
        <span class="tap-words">
          <b>${s.label}</b>
          <${ve} screen=${e} tag="span">${s.also}<//>
          <span class="soft">${s.hint}</span>
        </span>
      </button>
    </li>`)}
  </ul>`}function ta({screen:e,send:t}){let n=s=>t("decide",{choice:s,way:"meeting"}).catch(()=>{});return o`<${ve} screen=${e}><b>${e.also_title}</b><//>
    <${bn} screen=${e} onChoose=${n} />`}function na({screen:e,send:t,page:n}){let{words:s}=e,a=r=>t("decide",{choice:r,way:"call"}).catch(()=>{}),i=r=>t("set_call",{day:r||null});return o`<${ve} screen=${e}><b>${e.also_title}</b><//>
    <div class="decided">
      <section class="card" aria-label=${e.decided||e.heading}>
        ${e.decided&&o`<p class="decided-on"><${h} name="check" /> ${e.decided}</p>`}
        ${e.meet_by&&o`<p class="decided-on"><${h} name="calendar" /> ${e.meet_by}</p>`}
        <${$} icon="pencil" onClick=${()=>n.go("first_meeting/decide").catch(()=>{})}>${s.change}<//>
        ${e.history.length>1&&o`<h2 class="said-heading">${s.history}</h2>
          <ul class="said">${e.history.map((r,l)=>o`<li key=${l}><b>${r.day}</b> ${r.said}, ${r.way}</li>`)}</ul>`}
      </section>
      ${(e.may_call||e.call)&&o`<section class="card call" aria-labelledby="call-heading">
        <h2 id="call-heading"><${h} name="phone" /> ${s.call_heading}</h2>
        <p>${e.call?e.call_said:s.call_none}</p>
        <${te} label=${s.call_label} hint=${s.call_hint} value=${e.call} min=${e.today} onChange=${i} />
        ${e.call&&o`<${$} onClick=${()=>i("").catch(()=>{})}>${s.no_call}<//>`}
        ${e.call&&o`<details class="outcome" open=${e.call_waits}>
          <summary>${s.call_outcome}</summary>
          <p class="soft">${s.call_outcome_hint}</p>
          <${bn}
            screen=${{...e,choices:e.choices.map(r=>({...r,now:!1,hint:"",also:""}))}}
            onChoose=${a}
            more=${[{choice:"no_answer",label:s.no_answer}]}
          />
        </details>`}
      </section>`}
    </div>`}function sa(){return o`<svg class="drawing alone" aria-hidden="true" focusable="false"><use href="${vn}#stop" /></svg>`}function aa({screen:e,send:t}){let{words:n,languages:s,beside:a}=e,i=r=>()=>t("show_beside",{code:r}).catch(()=>{});return o`<div class="beside" role="group" aria-label=${n.also_legend}>
    <${h} name="languages" />
    <span class="soft" aria-hidden="true">${n.also_legend}</span>
    ${s.map(r=>o`<${$} key=${r.code} small lang=${r.code} aria-pressed=${a.code===r.code?"true":"false"} onClick=${i(a.code===r.code?"":r.code)}>${r.name}<//>`)}
  </div>`}var gt={};re(gt,{Screen:()=>Ra});function kn({screen:e,send:t}){let{ladder:n,words:s}=e,a=w(null);return T(()=>{if(!e.chosen)return;let i=setTimeout(()=>{let r=a.current?.querySelector(`.field-${e.chosen}`),l=matchMedia("(prefers-reduced-motion: reduce)").matches;r?.scrollIntoView({block:"nearest",behavior:l?"auto":"smooth"}),([...r?.querySelectorAll("textarea")??[]].find(u=>!u.value)??r?.querySelector(".note-list > .btn"))?.focus({preventScroll:!0})},60);return()=>clearTimeout(i)},[]),o`<div class="fields" ref=${a}>
    ${n.lists.map(i=>o`<div class=${`card field field-${i.list}`} key=${i.list}>
      <${de}
        label=${i.label}
        hint=${i.hint}
        notes=${i.notes}
        list=${i.list}
        field=${`ladders/${n.id}/${i.list}`}
        addLabel=${s[`${i.list}_add`]}
        extra=${{ladder:n.id}}
        send=${t}
      />
    </div>`)}
    <section class="card field field-themes" aria-labelledby="themes">
      <h2 id="themes">${s.themes}</h2>
      <p class="soft">${e.themes.length?s.themes_hint:s.themes_none}</p>
      <ul class="themes">
        ${e.themes.map(i=>o`<li key=${i.step}>
          <span class="theme-from soft">${i.number}</span>
          <span class="theme-text" dir="auto">${i.text}</span>
          ${i.today&&o`<span class="tag"><${h} name="check" /> ${s.theme_is_today}</span>`}
          ${i.done&&!i.today&&o`<span class="soft"><${h} name="check" /> ${s.themes_done}</span>`}
          ${!i.done&&!i.today&&o`<${$} small onClick=${()=>t("take_theme",{text:i.text}).catch(()=>{})}>${s.theme_today}<//>`}
        </li>`)}
      </ul>
    </section>
  </div>`}function yn({screen:e,send:t,page:n}){let{words:s}=e,[a,i]=y(""),r=()=>{i(""),t("remove_ladder",{ladder:a}).catch(()=>{})};return o`<ul class="goals">
      ${e.ladders.map(l=>o`<li class="card goal-card" key=${l.id}>
        <h2 dir="auto">${l.goal?o`<q>${l.goal}</q>`:o`<span class="soft">${s.goal_unwritten}</span>`}</h2>
        <${pt} rungs=${l.rungs} />
        <p class="soft">${l.climbed}<br />${l.begun}</p>
        <div class="row">
          <${$} kind="primary" onClick=${()=>n.go(`goal_ladder/${l.id}`).catch(()=>{})}>${s.open_ladder}<//>
          <${$} kind="quiet" icon="trash-2" onClick=${()=>i(l.id)}>${s.remove_ladder}<//>
        </div>
      </li>`)}
    </ul>
    <${$} icon="plus" onClick=${()=>t("new_ladder").catch(()=>{})}>${s.new_ladder}<//>
    ${a&&o`<${xe} title=${s.remove_ladder_ask} onClose=${()=>i("")}>
      <div class="row">
        <${$} kind="primary" onClick=${()=>i("")}>${s.remove_ladder_no}<//>
        <${$} onClick=${r}>${s.remove_ladder_yes}<//>
      </div>
    <//>`}`}function pt({rungs:e}){return o`<div class="rungs" aria-hidden="true">
    ${e.map((t,n)=>o`<i key=${t.id} class=${t.state} style=${{height:`${30+70*(n+1)/e.length}%`}}></i>`)}
  </div>`}var wn=Array.from({length:14},(e,t)=>t);function He(e){let[t,n]=y(null),s=w(null);return T(()=>{let a=s.current;if(s.current=new Map(e.steps.map(r=>[r.id,r.state==="done"])),!a)return;let i=e.steps.find(r=>r.state==="done"&&a.get(r.id)===!1);i?n(i.id):t&&!s.current.get(t)&&n(null)},[e]),[e.steps.find(a=>a.id===t),()=>n(null)]}function Ve({step:e,ladder:t,cheer:n,words:s,send:a,onClose:i}){let r=t.steps.slice(e.number).find(u=>u.state!=="done"),l=()=>a("undo_done",{ladder:t.id,step:e.id}).catch(()=>{}),d=t.all_done?s.cheer_last:r&&x(s.cheer_next,{n:r.number,title:r.shown});return o`<div class="cheer" key=${e.id}>
    <span class="sparks" aria-hidden="true">${wn.map(u=>o`<i key=${u} style=${{"--turn":`${u*(360/wn.length)}deg`,"--wait":`${u%4*40}ms`}}></i>`)}</span>
    <p class="cheer-said"><${h} name="party-popper" /> <b>${n}</b></p>
    <p dir="auto">${x(s.cheer,{n:e.number})} ${d}</p>
    <div class="row">
      <${$} small icon="undo-2" onClick=${l}>${s.undo}<//>
      <${$} small kind="quiet" onClick=${i}>${s.cheer_close}<//>
    </div>
  </div>`}function xn({count:e,width:t,start:n,stepWidth:s,gap:a,height:i,cards:r,standing:l}){if(!e)return{heights:[],more:0};let d=s<150?164:138,u=Math.max(0,e*(s+a)-t),c=_=>{let k=n+(_+1)*(s+a),C=k-s-a-u,q=r.filter(S=>S.start<k&&S.end>C).map(S=>S.bottom);return i-Math.max(0,...q)-14-(_===l?54:0)};if(e===1)return{heights:[d],more:Math.max(0,d-c(0))};let g=_=>_/(e-1),f=74*(e-1);for(let _=1;_<e;_+=1)f=Math.min(f,(c(_)-d)/g(_));let p=Math.min(120,74*(e-1)),m=Math.max(0,d-c(0),...Array.from({length:e},(_,k)=>d+p*g(k)-c(k))),L=Math.max(f,p);return{heights:Array.from({length:e},(_,k)=>Math.round(d+L*g(k))),more:Math.ceil(m)}}var oa=8,Cn=56;function Sn({list:e,scroller:t,ids:n,axis:s,onMove:a}){let[i,r]=y(null),l=w(!1);return{held:i,start:(c,g,{atOnce:f}={})=>{if(c.button)return;let p=new Map([...e.current.querySelectorAll("[data-step]")].map(B=>[B.dataset.step,B.getBoundingClientRect()])),m=n.map(B=>p.get(B));if(m.some(B=>!B))return;let[L,_]=s==="x"?["left","width"]:["top","height"],k=m.map(B=>B[L]+B[_]/2),C=n.indexOf(g),q=s==="x"?c.clientX:c.clientY,S=()=>s==="x"?t.current?.scrollLeft??0:window.scrollY,v=S(),b=c.currentTarget,I=c.pointerId,N=!!f,M=C,D=B=>{let H=k[C]+B;return k.filter((A,W)=>W!==C&&(k[0]<=k.at(-1)?A<H:A>H)).length},Q=B=>{let H=s==="x"?B.clientX:B.clientY;if(!N&&Math.abs(H-q)<oa)return;if(N||b.setPointerCapture?.(I),N=!0,B.preventDefault(),s==="x"&&t.current){let A=t.current.getBoundingClientRect();H>A.right-Cn&&(t.current.scrollLeft+=14),H<A.left+Cn&&(t.current.scrollLeft-=14)}let ee=H-q+S()-v;M=D(ee),r({id:g,from:C,to:M,by:ee,size:m[C][_]+8})},z=B=>{for(let[H,ee]of Y)removeEventListener(H,ee);r(null),l.current=N,setTimeout(()=>l.current=!1,0),B.type==="pointerup"&&N&&M!==C&&a(g,M)},Y=[["pointermove",Q],["pointerup",z],["pointercancel",z],["keydown",B=>B.key==="Escape"&&z(B)]];for(let[B,H]of Y)addEventListener(B,H,{passive:!1});f&&b.setPointerCapture?.(I)},shift:c=>{if(!i)return 0;if(c===i.id)return i.by;let g=n.indexOf(c),p=[...e.current.querySelectorAll("[data-step]")].map(L=>L.dataset.step)[0]===n[0]&&getComputedStyle(e.current).direction!=="rtl"?1:-1,m=s==="y"?-1:p;return g>i.from&&g<=i.to?-m*i.size:g<i.from&&g>=i.to?m*i.size:0},justPulled:()=>l.current}}function En(){return o`<svg class="sky" viewBox="0 0 1200 600" preserveAspectRatio="none" aria-hidden="true" focusable="false">
    <path class="hill-far" d="M0 430 Q160 300 360 380 T760 300 T1200 360 V600 H0Z" />
    <path class="hill-near" d="M0 500 Q220 410 470 470 T900 420 T1200 470 V600 H0Z" />
  </svg>`}function ht(){return o`<svg class="climber" viewBox="0 0 40 56" aria-hidden="true" focusable="false">
    <circle cx="22" cy="9" r="7.5" />
    <path d="M14 54 L20 37 L18 23 Q18 18 23 18 Q28 18 29 24 L30 37 L31 54 M19 26 L11 34 M29 26 L36 31 L38 22" />
  </svg>`}function Tn(){return o`<svg class="flag" viewBox="0 0 44 60" aria-hidden="true" focusable="false">
    <path class="flag-pole" d="M8 58 V4" />
    <path class="flag-cloth" d="M8 6 Q18 1 26 6 T42 6 V28 Q34 33 26 28 T8 28Z" />
  </svg>`}var ia=[0,1,2,3,4];function Ln({said:e}){return o`<svg class="start-picture" viewBox="0 0 560 250" role="img" aria-label=${e}>
    <circle class="start-sun" cx="466" cy="78" r="56" />
    <path class="hill-far" d="M0 190 Q90 120 200 165 T400 130 T560 160 V250 H0Z" />
    <path class="hill-near" d="M0 220 Q120 180 260 205 T560 190 V250 H0Z" />
    ${ia.map(t=>o`<rect class="start-step" key=${t} x=${40+t*96} y=${196-t*27} width="90" height=${84+t*27} rx="10" />`)}
    <path class="flag-pole" d="M482 88 V26" />
    <path class="flag-cloth" d="M482 28 Q494 22 503 28 T522 28 V52 Q513 58 503 52 T482 52Z" />
  </svg>`}function Rn({screen:e,send:t,page:n,flagRef:s}){let{ladder:a,words:i}=e,r=l=>()=>n.go(`goal_ladder/${a.id}${l}`).catch(()=>{});return e.writing_goal?o`<${ra} ...${{screen:e,send:t,to:r,flagRef:s}} />`:o`<button type="button" class=${a.goal?"goal-flag":"goal-flag empty"} ref=${s} onClick=${r("/goal")}>
    <${Tn} />
    <span class="goal-text">
      <b>${i.goal_heading}</b>
      ${a.goal?o`<span class="goal-words" dir="auto"><q>${a.goal}</q></span>`:o`<span class="goal-words soft">${i.goal_empty}</span>`}
      ${a.by&&o`<span class="goal-by"><${h} name="calendar" /><span class="unseen">${i.by_label}</span> <bdi>${a.by}</bdi></span>`}
      ${a.reached&&o`<span class="goal-reached"><${h} name="check" /> ${a.reached}</span>`}
    </span>
    <span class="goal-pen"><${h} name="pencil" /><span class="unseen">${i.goal_edit}</span></span>
  </button>`}function ra({screen:e,send:t,to:n,flagRef:s}){let{ladder:a,words:i,goal_words:r}=e,l=w(null);T(()=>{let u=setTimeout(()=>l.current?.focus(),50);return()=>clearTimeout(u)},[]);let d=u=>()=>t("reach",{ladder:a.id,on:u}).catch(()=>{});return o`<section class="goal-flag writing" ref=${s} aria-label=${i.goal_heading}>
    <${O} label=${r.label} hint=${r.hint} multiline rows="3" field=${`ladders/${a.id}/goal`} value=${a.goal} send=${t} fieldRef=${l} />
    <${O} label=${i.by_label} hint=${i.by_hint} field=${`ladders/${a.id}/by`} value=${a.by} send=${t} />
    <div class="row">
      <${$} kind="primary" icon="check" onClick=${n("")}>${i.goal_ready}<//>
      ${a.reached?o`<${$} kind="quiet" icon="undo-2" onClick=${d(!1)}>${i.reach_undo}<//>`:a.all_done&&o`<${$} icon="flag" onClick=${d(!0)}>${i.reach_button}<//>`}
    </div>
  </section>`}var qn=4,An=(e,t)=>e.lists.find(n=>n.list===t),In=e=>e.notes.filter(t=>t.text.trim()),Mn=(e,t,n)=>async()=>{let s=`goal_ladder/${t.id}/fields/${n.list}`,a=()=>e.send("add_note",{ladder:t.id,list:n.list});await(n.notes.length?null:a().catch(()=>{})),e.go(s).catch(()=>{})};function Bn({screen:e,page:t}){let{ladder:n,words:s}=e;return o`<div class="why">
    ${["benefits","support"].map(a=>o`<${la} key=${a} icon=${a==="benefits"?"sparkles":"heart-handshake"} ...${{list:An(n,a),ladder:n,words:s,page:t}} />`)}
  </div>`}function la({list:e,ladder:t,words:n,page:s,icon:a}){let i=In(e);return o`<button type="button" class="why-part" onClick=${Mn(s,t,e)}>
    <b><${h} name=${a} /> ${e.label}</b>
    ${i.length?o`<span class="why-words">${i.map((r,l)=>o`${l>0&&" "}<bdi key=${r.id}>${r.text}</bdi>`)}</span>`:o`<span class="why-words soft">${n.list_empty}</span>`}
  </button>`}function On({screen:e,page:t}){let{ladder:n,words:s}=e;return o`<div class="ground">
    ${["already_done","history"].map(a=>o`<${ca} key=${a} ...${{list:An(n,a),ladder:n,words:s,page:t}} />`)}
  </div>`}function ca({list:e,ladder:t,words:n,page:s}){let a=In(e),i=a.length-qn;return o`<button type="button" class=${`ground-part ground-${e.list}`} onClick=${Mn(s,t,e)}>
    <b>${e.label}</b>
    <span class="stones">
      ${a.slice(0,qn).map(r=>o`<span class="stone" key=${r.id} dir="auto">${r.text}</span>`)}
      ${i>0&&o`<span class="stone stone-more">+${i}</span>`}
      ${!a.length&&o`<span class="stone stone-empty"><${h} name="plus" /> ${x(n.list_write)}</span>`}
    </span>
  </button>`}function Pn({screen:e,send:t}){let[n]=e.question??[];if(!n)return null;let s=()=>t("another_question",{ladder:e.ladder.id}).catch(()=>{});return o`<aside class="question" aria-label=${e.words.question_heading}>
    <${h} name="message-circle" />
    <p aria-live="polite">${n}</p>
    <${$} kind="quiet" small icon="refresh-cw" onClick=${s}>${e.words.another_question}<//>
  </aside>`}var da=/([aeiouyåäö][^aeiouyåäö\s]*)(?=[bcdfghjklmnpqrstvwxz][aeiouyåäö])/gi;function Te(e){return document.documentElement.lang.startsWith("fi")?e.replace(/[a-zåäöšž]+/gi,t=>t.length<10?t:t.replace(da,"$1­")):e}function Wn(e){let{step:t,words:n,axis:s,tight:a,held:i,moving:r,chosen:l,first:d,last:u}=e,c=["stair",t.state,t.here&&"standing",i&&"held",r&&"moving",l&&"chosen",!t.title&&"unnamed"],g=e.shift?`translate${s.toUpperCase()}(${e.shift}px)`:"",f={height:e.height?`${e.height}px`:"",marginInlineStart:e.inset?`${e.inset}px`:"",transform:g},p=m=>{let L={ArrowRight:1,ArrowUp:1,ArrowLeft:-1,ArrowDown:-1}[m.key];if(m.key==="Escape"&&e.onMoving(!1),!L)return;m.preventDefault();let _=s==="x"&&m.key.match(/Right|Left/)&&getComputedStyle(m.target).direction==="rtl";e.onMove(_?-L:L)};return o`<li class=${c.filter(Boolean).join(" ")} data-step=${t.id} style=${f}>
    ${t.here&&!a&&o`<span class="standing-here"><${ht} />${s==="x"&&o`<span class="here-word" aria-hidden="true">${n.here}</span>`}</span>`}
    <button type="button" class="stair-face" aria-current=${l?"step":void 0} onClick=${e.onOpen} onPointerDown=${e.onBody}>
      <span class="stair-inside">
        <span class="stair-head">
          <span class="stair-number">${t.number}</span>
          ${t.done_on&&o`<span class="stair-when done-on"><${h} name="check" /> <span class="unseen">${n.done}</span>${t.done_on}</span>`}
          ${!t.done_on&&t.when_short&&o`<span class="stair-when"><${h} name="calendar" /> <span dir="auto">${t.when_short}</span></span>`}
          ${t.here&&a&&o`<${ht} />`}
          ${t.here&&o`<span class=${s==="x"?"unseen":"here-word"}>${n.here}</span>`}
        </span>
        <span class="stair-title" dir="auto">${Te(t.shown)}</span>
        ${t.carries.length>0&&o`<span class="stair-carries">${t.carries.map(m=>o`<span class="carry" key=${m}><${h} name="sun" /> <span dir="auto">${m}</span></span>`)}</span>`}
        ${!t.done_on&&t.theme&&o`<span class="stair-theme tag" dir="auto">${Te(t.theme)}</span>`}
        ${!t.done_on&&t.deed&&o`<span class="stair-deed" dir="auto">${Te(t.deed)}</span>`}
        ${!t.done_on&&t.left&&o`<span class="stair-left soft">${t.left}</span>`}
        ${!t.done_on&&t.note&&o`<span class="stair-note soft" dir="auto">${Te(t.note)}</span>`}
      </span>
    </button>
    <div class="stair-move" onKeyDown=${p} onFocusOut=${m=>r&&m.relatedTarget&&!m.currentTarget.contains(m.relatedTarget)&&e.onMoving(!1)}>
      ${r&&o`<${$} small class="move-button" icon=${s==="x"?"chevron-left":"chevron-down"} aria-label=${n.move_earlier} disabled=${d} onClick=${()=>e.onMove(-1)} />`}
      <button
        type="button"
        class="grip"
        aria-label=${x(n.move,{n:t.number})}
        aria-expanded=${r?"true":"false"}
        title=${n.move_hint}
        onPointerDown=${e.onGrip}
        onClick=${()=>e.onMoving(!r)}
      ><${h} name=${r?"check":s==="x"?"move-horizontal":"move-vertical"} /></button>
      ${r&&o`<${$} small class="move-button" icon=${s==="x"?"chevron-right":"chevron-up"} aria-label=${n.move_later} disabled=${u} onClick=${()=>e.onMove(1)} />`}
    </div>
  </li>`}function je(){let e=w(null),[t,n]=y({width:0,letters:1});return U(()=>{let s=()=>{let i={width:e.current.clientWidth,letters:mt()};n(r=>r.width===i.width&&r.letters===i.letters?r:i)},a=new ResizeObserver(s);return a.observe(e.current),addEventListener("resize",s),s(),()=>{a.disconnect(),removeEventListener("resize",s)}},[]),[t.width,e]}var $a=19,mt=()=>parseFloat(getComputedStyle(document.documentElement).fontSize)/$a,Ue=e=>e/mt(),Nn=()=>mt()>1.15;var pa=760,Fn=132,Dn=236,ha=92,Ge=8,ma=60,fa=184;function ft({screen:e,send:t,page:n,compact:s}){let{ladder:a,words:i}=e,[r,l]=je(),d=r>0&&(Nn()||Ue(r)<(s?480:pa)),u={screen:e,send:t,page:n},c=!s&&o`<${Bn} ...${u} />`,[g,f]=He(a),p=o`<div class="cheer-place" role="status">
    ${g&&o`<${Ve} step=${g} ladder=${a} cheer=${e.cheer} words=${i} send=${t} onClose=${f} />`}
  </div>`,m=o`<div class="in-sky">
    ${!d&&c}
    ${!s&&o`<div>${!d&&p}${(d||!g)&&o`<${Pn} ...${u} />`}</div>`}
    <${Rn} ...${u} />
  </div>`;return o`<div class=${["stage",d?"tall":"wide",s&&"compact"].filter(Boolean).join(" ")} ref=${l}>
    ${!d&&o`<${En} />`}
    ${r>0&&o`<${_a} ...${u} ...${{sky:m,tall:d,compact:s,width:r}} />`}
    ${!s&&o`<${On} ...${u} />`}
    ${d&&c}
    ${d&&!s&&p}
  </div>`}function ga(e){let t=getComputedStyle(document.documentElement),n=["--bar-height","--foot-height"].reduce((a,i)=>a+(parseFloat(t.getPropertyValue(i))||76),0),s=e?40:fa;return Math.min(Math.max(window.innerHeight-n-s,360),620)}function _a({screen:e,send:t,page:n,sky:s,tall:a,compact:i,width:r}){let{ladder:l,words:d}=e,u=w(null),c=w(null),g=w(null),[f,p]=y(null),[m,L]=y(""),[_,k]=y([]),[C,q]=y({back:!1,on:!1}),S=l.steps.map(E=>E.id).join(" ");T(()=>p(null),[S]);let v=new Map(l.steps.map(E=>[E.id,E])),b=(f??[...v.keys()]).filter(E=>v.has(E)),I=b.length,N=b.findIndex(E=>v.get(E).here),M=r-(i?24:36),D=l.room_left?I?ha:Dn:0,Q=(M-D-Ge*I)/Math.max(I,1),z=Math.min(Math.max(Q,Fn),Dn),X=!a&&Q<Fn,Y=X?ma:i?12:18,B=ga(i),{heights:H,more:ee}=xn({count:I,width:r-2*Y-D,start:Y,stepWidth:z,gap:Ge,height:B,cards:_,standing:N}),A=Math.min(44,r*.34/Math.max(I,1));U(()=>{if(a)return;let E=[...u.current.querySelectorAll(".in-sky > *")],P=()=>{let F=u.current.getBoundingClientRect(),ke=getComputedStyle(u.current).direction==="rtl",At=E.map(ye=>{let{left:It,right:Mt,top:Rs,...qs}=ye.getBoundingClientRect().toJSON(),As=ye.matches(".writing")?Rs:qs.bottom,[Is,Ms]=ke?[F.right-Mt,F.right-It]:[It-F.left,Mt-F.left];return{start:Math.round(Is-Ge),end:Math.round(Ms),bottom:Math.round(As-F.top)}});k(ye=>JSON.stringify(ye)===JSON.stringify(At)?ye:At)},Z=new ResizeObserver(P);return E.forEach(F=>Z.observe(F)),P(),()=>Z.disconnect()},[a,r,e.writing_goal,!!e.question?.length]);let W=()=>{let{scrollLeft:E,scrollWidth:P,clientWidth:Z}=c.current,F=Math.abs(E);q({back:F>4,on:F<P-Z-4})};U(()=>{if(a)return;let E=g.current.querySelector(".chosen")??g.current.querySelector(".standing");if(E){let[P,Z]=[c.current.getBoundingClientRect(),E.getBoundingClientRect()];c.current.scrollLeft+=Z.left+Z.width/2-P.left-P.width/2}W()},[a,r,I]);let se=matchMedia("(prefers-reduced-motion: reduce)").matches,ie=E=>()=>{let P=getComputedStyle(c.current).direction==="rtl"?-1:1;c.current.scrollBy({left:E*P*c.current.clientWidth*.7,behavior:se?"auto":"smooth"})},be=(E,P)=>{if(P<0||P>=I||P===b.indexOf(E))return;let Z=b.filter(F=>F!==E);Z.splice(P,0,E),p(Z),n.announce?.(x(d.moved,{n:P+1})),t("move_step",{ladder:l.id,step:E,to:P}).catch(()=>p(null))},$e=Sn({list:g,scroller:c,ids:b,axis:a?"y":"x",onMove:be}),Le=w(null);U(()=>{if(!Le.current)return;let{id:E,by:P}=Le.current;Le.current=null;let Z=g.current.querySelector(`[data-step="${CSS.escape(E)}"]`),F=[...Z?.querySelectorAll(".move-button")??[]],ke=F[P<0?0:F.length-1];(ke&&!ke.disabled?ke:Z?.querySelector(".grip"))?.focus()}),T(()=>{if(!m)return;let E=P=>!P.target.closest?.(".stair.moving .stair-move")&&L("");return addEventListener("pointerdown",E),()=>removeEventListener("pointerdown",E)},[m]);let Es=(E,P)=>{Le.current={id:E,by:P},be(E,b.indexOf(E)+P)},Ts=E=>()=>!$e.justPulled()&&n.go(`goal_ladder/${l.id}/step/${E}`).catch(()=>{}),Rt=b.map((E,P)=>{let Z={...v.get(E),number:P+1};return o`<${Wn}
      key=${E}
      ...${{step:Z,words:d,moving:m===E,chosen:e.step?.id===E,axis:a?"y":"x"}}
      height=${a?0:H[P]}
      inset=${a?Math.round(P*A):0}
      tight=${a&&A<34}
      shift=${$e.shift(E)}
      held=${$e.held?.id===E}
      first=${P===0}
      last=${P===I-1}
      onOpen=${Ts(E)}
      onBody=${F=>F.pointerType==="mouse"&&!a&&$e.start(F,E)}
      onGrip=${F=>$e.start(F,E)}
      onMoving=${F=>!$e.justPulled()&&L(F?E:"")}
      onMove=${F=>Es(E,F)}
    />`}),qt=l.room_left&&o`<li class=${I?"stair stair-new":"stair stair-new stair-first"} key="new" style=${{height:a?"":`${va(H)}px`}}>
    <button type="button" class="stair-face" onClick=${()=>t("add_step",{ladder:l.id}).catch(()=>{})}>
      <${h} name="plus" big />
      <b>${I?d.new_step:d.first_step}</b>
      ${!I&&o`<span class="soft">${d.first_step_hint}</span>`}
    </button>
  </li>`,Ls=a?[qt,...Rt.reverse()]:[...Rt,qt];return o`<div class="stairs-view" ref=${u} style=${{height:a?"":`${B+ee}px`}}>
    ${s}
    <div class=${X?"stairs-scroller long":"stairs-scroller"} ref=${c} onScroll=${a?void 0:W}>
      <ol class=${["ladder-stairs",$e.held&&"pulling",z<150&&"narrow"].filter(Boolean).join(" ")} reversed=${a} ref=${g} aria-label=${d.steps_heading} style=${{"--step-width":`${z}px`,"--gap-width":`${Ge}px`}}>
        ${Ls}
      </ol>
    </div>
    ${!a&&C.back&&o`<${$} class="scroll-stairs back" icon="chevron-left" aria-label=${d.scroll_back} onClick=${ie(-1)} />`}
    ${!a&&C.on&&o`<${$} class="scroll-stairs on" icon="chevron-right" aria-label=${d.scroll_on} onClick=${ie(1)} />`}
    ${!l.room_left&&o`<p class="stairs-full soft">${l.full}</p>`}
  </div>`}function va(e){let t=e.at(-1);return t?Math.min(t,190):190}var ba=["screen","a4","card"],ka={screen:"16 / 10",a4:"210 / 297",card:"3 / 2"},ya=2.5;function zn({screen:e,send:t}){let{ladder:n,words:s,size:a}=e,[i,r]=y(1),l=d=>()=>t("download",{ladder:n.id,size:a,form:d}).catch(()=>{});return o`<div class="stairs-picture">
    <div class=${`stairs-picture-view size-${a}${i>1?" larger":""}`} tabindex="0" role="region" aria-label=${s.picture_title}>
      <div class="zoomed" style=${{"--zoom":i}}><${J} id=${`stairs-${a}`} shape=${ka[a]} /></div>
    </div>
    <div class="stairs-picture-side">
      <${ne}
        legend=${s.picture_size}
        name="size"
        value=${a}
        options=${ba.map(d=>({value:d,label:s[`size_${d}`]}))}
        onChange=${d=>t("picture_size",{size:d})}
      />
      <div class="row">
        <${$} icon="zoom-in" disabled=${i>=ya} onClick=${()=>r(i+.5)}>${s.zoom_in}<//>
        <${$} icon="zoom-out" disabled=${i<=1} onClick=${()=>r(i-.5)}>${s.zoom_out}<//>
      </div>
      <div class="saving">
        <${$} kind="primary" icon="download" onClick=${l("png")}>${s.download_png}<//>
        <${$} icon="download" onClick=${l("svg")}>${s.download_svg}<//>
        <p class="unprotected"><${h} name="info" /> ${s.download_hint}</p>
      </div>
    </div>
  </div>`}function Hn({screen:e,send:t}){let{words:n}=e;return o`<div class="ladder-start">
    <${Ln} said=${n.start_picture} />
    <div class="start-words">
      ${e.question.map(s=>o`<p class="start-question" key=${s}>${s}</p>`)}
      <${$} kind="primary" icon="pencil" onClick=${()=>t("new_ladder").catch(()=>{})}>${n.start_button}<//>
    </div>
  </div>`}function Vn({screen:e,send:t,on:n,tell:s,press:a}){let{step:i,words:r,fields:l}=e,[d,u]=y(""),c=w(null),g=i.actions.map(p=>p.id).join(" ");T(()=>{if(!c.current)return;let p=i.actions.find(m=>!c.current.includes(m.id));p&&(c.current=null,u(p.id))},[g]);let f=()=>{c.current=i.actions.map(p=>p.id),s("add_action").catch(()=>c.current=null)};return o`<section class="sheet-part" aria-labelledby="actions">
    <h2 id="actions">${l.actions.label}</h2>
    <p class="soft">${l.actions.hint}</p>
    <ul class="actions">
      ${i.actions.map(p=>o`<${wa} key=${p.id} ...${{action:p,step:i,words:r,fields:l,send:t,on:n,tell:s,press:a}} open=${d===p.id} onOpen=${m=>u(m?p.id:"")} />`)}
    </ul>
    <${$} icon="plus" onClick=${f}>${r.add_action}<//>
  </section>`}function wa({action:e,step:t,words:n,fields:s,send:a,tell:i,open:r,onOpen:l}){let d=w(null),u=w(null),c=w(r);T(()=>{r?d.current?.focus():c.current&&u.current?.focus(),c.current=r},[r]);let g=`${t.address}/actions/${e.id}`,f=e.text||n.action_empty,p=(m,L)=>i(m,{action:e.id,...L});return o`<li class=${e.done?"action done":"action"}>
    <div class="action-line">
      <label class="action-tick">
        <input type="checkbox" checked=${e.done} aria-label=${x(n.action_done_said,{text:f})} onChange=${m=>p("action_done",{done:m.target.checked}).catch(()=>{})} />
      </label>
      <button type="button" class="action-open" ref=${u} aria-expanded=${r?"true":"false"} onClick=${()=>l(!r)}>
        <span class=${e.text?"action-text":"action-text soft"} dir="auto">${f}</span>
        <span class="action-who soft">
          <span dir="auto"><${h} name="user" /> ${e.who_shown||n.who_open}</span>
          <span dir="auto"><${h} name="calendar" /> ${e.when_shown||n.when_open}</span>
        </span>
        <${h} name=${r?"chevron-up":"chevron-down"} />
      </button>
    </div>
    ${r&&o`<div class="action-sheet">
      <${O} label=${n.action_label} hint=${s.actions.example} field=${`${g}/text`} value=${e.text} send=${a} fieldRef=${d} />
      <div class="choice-tiles"><${ne} legend=${n.who_legend} name=${`doer-${e.id}`} options=${t.doers} value=${e.doer} onChange=${m=>p("set_doer",{doer:m})} /></div>
      ${e.doer==="other"&&o`<${O} label=${n.who_name} field=${`${g}/who`} value=${e.who} send=${a} />`}
      <div class="pair">
        <${O} label=${n.when_label} field=${`${g}/when`} value=${e.when} send=${a} />
        <${te} label=${n.due_label} value=${e.due} onChange=${m=>p("set_due",{day:m||null})} />
      </div>
      <div class="row">
        <${$} icon="check" onClick=${()=>l(!1)}>${n.action_close}<//>
        <${$} kind="quiet" icon="trash-2" onClick=${()=>p("remove_action").catch(()=>{})}>${n.action_remove}<//>
      </div>
    </div>`}
  </li>`}function jn({screen:e,send:t,page:n,rungs:s}){let{ladder:a,step:i,words:r}=e,l={ladder:a.id,step:i.id},d=(m,L)=>t(m,{...l,...L}),u=(m,L)=>()=>d(m,L).catch(()=>{}),c=m=>()=>n.go(m).catch(()=>{}),g={screen:e,send:t,page:n,on:l,tell:d,press:u},[f,p]=He(a);return o`<article class="sheet" aria-label=${i.heading}>
    <div class="sheet-head">
      <p class="sheet-number" aria-hidden="true">${i.heading}</p>
      ${s&&o`<${pt} rungs=${a.steps} />`}
      <div class="spring"></div>
      <${$} small kind="quiet" icon="chevron-left" aria-label=${r.sheet_previous} disabled=${!i.before} onClick=${c(`goal_ladder/${a.id}/step/${i.before}`)} />
      <${$} small kind="quiet" icon="chevron-right" aria-label=${r.sheet_next} disabled=${!i.after} onClick=${c(`goal_ladder/${a.id}/step/${i.after}`)} />
    </div>
    <div class="sheet-title">
      <${O} label=${r.step_title_label} hint=${i.title?"":r.step_title_hint} field=${`${i.address}/title`} value=${i.title} send=${t} maxLength=${200} />
    </div>
    <${xa} ...${g} />
    <div class="cheer-place" role="status">
      ${f&&o`<${Ve} step=${f} ladder=${a} cheer=${e.cheer} words=${r} send=${t} onClose=${p} />`}
    </div>
    <${Vn} ...${g} />
    <${Ca} ...${g} />
    <${Sa} ...${g} />
    <${Ea} ...${g} />
    <${Ta} ...${g} />
  </article>`}function xa({screen:e,tell:t,press:n}){let{step:s,words:a}=e;return s.state==="done"?o`<section class="sheet-part standing-part done">
      <p class="done-said"><${h} name="check" /> <b>${a.done_heading}</b></p>
      <div class="row">
        <${te} label=${a.done_day} value=${s.done_day} onChange=${i=>t("done_on",{day:i||null})} />
        <${$} kind="quiet" icon="undo-2" onClick=${n("undo_done")}>${a.done_undo}<//>
      </div>
    </section>`:o`<section class="sheet-part standing-part row">
    ${s.here?o`<p class="here-said"><${h} name="footprints" /> ${a.here_now}</p>`:o`<${$} icon="footprints" onClick=${n("stand_on")}>${a.here_button}<//>`}
    <${$} kind="primary" icon="check" onClick=${n("mark_done")}>${a.done_button}<//>
  </section>`}function Ca({screen:e,send:t}){let{step:n,words:s,fields:a}=e,[i]=n.actions.filter(d=>d.text&&!d.done),r=n.theme_words||!i?null:i.text,l=()=>t("text",{field:`${n.address}/theme`,base:"",text:r}).catch(()=>{});return o`<section class="sheet-part">
    <${O} label=${a.theme.label} hint=${a.theme.hint} field=${`${n.address}/theme`} value=${n.theme_words} send=${t} />
    <div class="row">
      ${r&&o`<${$} small kind="quiet" icon="plus" onClick=${l}>${x(s.theme_from_action,{text:r})}<//>`}
      ${n.theme_words&&(n.theme_is_today?o`<span class="tag"><${h} name="check" /> ${s.theme_is_today}</span>`:o`<${$} small onClick=${()=>t("take_theme",{text:n.theme_words}).catch(()=>{})}>${s.theme_today}<//>`)}
    </div>
  </section>`}function Sa({screen:e,page:t,tell:n}){let{step:s,words:a}=e,[i,r]=y(!1),l=i?s.strengths:s.strengths.filter((d,u)=>d.on||u<6);return o`<section class="sheet-part" aria-labelledby="carries">
    <h2 id="carries">${a.strengths_heading}</h2>
    ${s.strengths.length?o`<p class="soft">${a.strengths_hint}</p>
          <div class="carry-choices">
            ${l.map(d=>o`<${Ee} key=${d.id} title=${d.title} icon="sun" on=${d.on} onToggle=${u=>n("carry",{strength:d.id,on:u})} />`)}
          </div>
          ${l.length<s.strengths.length&&o`<${$} small kind="quiet" icon="chevron-down" onClick=${()=>r(!0)}>${a.strengths_more}<//>`}`:o`<p class="soft">${a.strengths_none}</p>
          <${$} small onClick=${()=>t.go("strengths").catch(()=>{})}>${a.strengths_go}<//>`}
  </section>`}function Ea({screen:e,send:t,tell:n}){let{step:s,words:a}=e;return o`<section class="sheet-part" aria-labelledby="when">
    <h2 id="when">${a.step_when_heading}</h2>
    <div class="pair">
      <${O} label=${a.step_when_label} field=${`${s.address}/when`} value=${s.when_words} send=${t} />
      <${te} label=${a.due_label} value=${s.due} onChange=${i=>n("step_due",{day:i||null})} />
    </div>
    <${O} label=${a.note_label} hint=${a.note_hint} multiline rows="2" field=${`${s.address}/note`} value=${s.note} send=${t} />
  </section>`}function Ta({screen:e,send:t,on:n,press:s}){let{ladder:a,step:i,words:r}=e,l=i.number-1,d=c=>()=>t("add_step",{ladder:a.id,at:c}).catch(()=>{}),u=!a.room_left;return o`<section class="sheet-part arrange" aria-labelledby="arrange">
    <h2 id="arrange">${r.arrange_heading}</h2>
    <div class="arrange-buttons">
      <${$} icon="arrow-down" disabled=${l===0} onClick=${s("move_step",{to:l-1})}>${r.earlier}<//>
      <${$} icon="arrow-up" disabled=${l===a.steps.length-1} onClick=${s("move_step",{to:l+1})}>${r.later}<//>
      <${$} icon="plus" disabled=${u} onClick=${d(l)}>${r.add_before}<//>
      <${$} icon="plus" disabled=${u} onClick=${d(l+1)}>${r.add_after}<//>
      <${$} icon="split" disabled=${u} onClick=${s("split_step")}>${r.split}<//>
      <${$} icon="trash-2" onClick=${s("remove_step")}>${r.remove_step}<//>
    </div>
    ${u&&o`<p class="soft">${a.full}</p>`}
  </section>`}function Un({screen:e,send:t,page:n}){let{ladder:s,words:a}=e,i=l=>()=>n.go(l).catch(()=>{}),r=s.steps.find(l=>l.here&&l.state!=="done");return o`<div class="stairs-tools">
    ${r&&o`<${$} small class="climbed" icon="check" onClick=${()=>t("mark_done",{ladder:s.id,step:r.id}).catch(()=>{})}>${x(a.done_button_n,{n:r.number})}<//>`}
    ${s.all_done&&!s.reached&&o`<${$} small icon="flag" onClick=${()=>t("reach",{ladder:s.id,on:!0}).catch(()=>{})}>${a.reach_button}<//>`}
    <div class="spring"></div>
    <${$} small icon="list" onClick=${i(`goal_ladder/${s.id}/fields`)}>${a.fields_open}<//>
    <${$} small icon="image-down" onClick=${i(`goal_ladder/${s.id}/picture`)}>${a.picture_open}<//>
    <${$} small icon="flag" onClick=${i("goal_ladder/all")}>${e.goals>1?x(a.all_count,{n:e.goals}):a.all_open}<//>
  </div>`}var La={start:Hn,stairs:qa,step:Aa,fields:kn,picture:zn,all:yn};function Ra(e){let t=La[e.screen.view];return o`<div class="goal-ladder"><${t} ...${e} /></div>`}function qa({screen:e,send:t,page:n}){return o`<${ft} screen=${e} send=${t} page=${n} />
    <${Un} screen=${e} send=${t} page=${n} />`}function Aa({screen:e,send:t,page:n}){let[s,a]=je(),i=Ue(s)>=1040;return o`<div class=${i?"step-view beside":"step-view"} ref=${a}>
    ${i&&o`<div class="step-view-stage"><${ft} screen=${e} send=${t} page=${n} compact /></div>`}
    <${jn} screen=${e} send=${t} page=${n} rungs=${!i} />
  </div>`}var _t={};re(_t,{Screen:()=>Wa});var Ia={first_meeting:"info",pair_agreement:"handshake",strengths:"sparkles",self_assessment:"sprout",three_rings:"circle-dot",history_line:"book-open",informal_skills:"wrench",network_map:"users",dialogue_cards:"messages-square",options:"scale",goal_ladder:"footprints",support_stairs:"hand-helping",application:"pen-line",support_need:"hand-heart",referral:"map-pin",crisis_landing:"life-buoy",meeting:"handshake",journey:"sunrise",summary:"file-text",workshop:"users"},Ye=e=>Ia[e]??"circle";function Qe({stop:e,go:t}){return o`<li>
    <button type="button" class="card home-stop ${e.state}" onClick=${()=>t(e.to)}>
      <span class="home-stop-title"><${h} name=${Ye(e.to)} /> <b>${e.title}</b></span>
      <span class="soft">${e.about}</span>
      <span class="home-state">${e.state==="done"&&o`<${h} name="check" />`}${e.state==="going"&&o`<${h} name="circle-dot" />`} ${e.label}</span>
    </button>
  </li>`}var Gn={done:"check",here:"map-pin",each:"refresh-cw",skipped:"minus",closed:"clock"};function Yn({stop:e}){return o`<span class="path-state">${Gn[e.state]&&o`<${h} name=${Gn[e.state]} />`} ${e.label}</span>`}function Qn({stops:e,words:t,go:n}){return o`<section class="path-line" aria-labelledby="path-line">
    <div class="path-line-head">
      <h2 id="path-line">${t.path}</h2>
      <${$} kind="quiet" small onClick=${()=>n("home/path")}>${t.path_open}<//>
      <${$} kind="quiet" small iconEnd="arrow-right" onClick=${()=>n("home/all")}>${t.other_way}<//>
    </div>
    <ol class="path-stops">
      ${e.map(s=>{let a=o`<${h} name=${Ye(s.code)} /><span class="path-words"><b>${s.title}</b><${Yn} stop=${s} /></span>`;return o`<li key=${s.id}>
          ${s.to?o`<button type="button" class="path-stop ${s.state}" aria-current=${s.state==="here"?"step":void 0} onClick=${()=>n(s.to)}>${a}</button>`:o`<div class="path-stop ${s.state}">${a}</div>`}
        </li>`})}
    </ol>
  </section>`}function Zn({screen:e,send:t,go:n}){let{words:s}=e,a=(i,r)=>t(i,r).catch(()=>{});return o`<ol class="path-whole">
      ${e.stops.map((i,r)=>{let l=e.stops[r-1],d=i.stage&&i.stage!==l?.stage;return o`<li key=${i.id}>
          ${d&&o`<h2 class="path-stage">${i.stage}</h2>`}
          <${Ma} stop=${i} last=${e.stops.length-1} words=${s} act=${a} go=${n} />
        </li>`})}
    </ol>
    ${e.templates.map(i=>o`<${Ba} key=${i.id} template=${i} words=${s} act=${a} />`)}
    ${e.parts.map(i=>o`<section class="card path-part" key=${i.id} aria-labelledby="part-${i.id}">
        <h2 id="part-${i.id}">${i.title}</h2>
        <ul>${i.lines.map(r=>o`<li key=${r}>${r}</li>`)}</ul>
      </section>`)}
    ${e.add.length>0&&o`<${Oa} offered=${e.add} words=${s} act=${a} />`}
    <${Pa} ending=${e.ending} words=${s} act=${a} />`}function Ma({stop:e,last:t,words:n,act:s,go:a}){let[i,r]=y(!1),l=`stop-${e.id}`,d=(u,c={})=>s(u,{stop:e.id,...c});return o`<div class="card path-row ${e.state}">
    <div class="path-row-words">
      <h3 id=${l}><${h} name=${Ye(e.code)} /> ${e.title}</h3>
      <p>${e.purpose}</p>
      ${e.closed&&o`<p class="soft">${e.closed}</p>`}
      <${Yn} stop=${e} />
    </div>
    <div class="path-row-buttons">
      ${e.to&&o`<${$} kind=${e.state==="here"?"primary":"plain"} aria-describedby=${l} onClick=${()=>a(e.to)}>${n.state_open}<//>`}
      <${$} kind="quiet" aria-expanded=${i} aria-controls="${l}-more" aria-label=${n.stop_change_of.replace("{title}",e.title)} iconEnd=${i?"chevron-up":"chevron-down"} onClick=${()=>r(!i)}>${n.stop_change}<//>
    </div>
    <div class="path-more" id="${l}-more" hidden=${!i}>
      ${e.state!=="done"&&o`<${$} small icon="check" onClick=${()=>d("pass")}>${n.stop_pass}<//>`}
      ${!["done","skipped"].includes(e.state)&&o`<${$} small onClick=${()=>d("skip")}>${n.stop_skip}<//>`}
      ${e.marked&&o`<${$} small onClick=${()=>d("unmark")}>${n.stop_unmark}<//>`}
      ${e.place>0&&o`<${$} small icon="arrow-up" onClick=${()=>d("move",{to:e.place-1})}>${n.stop_earlier}<//>`}
      ${e.place<t&&o`<${$} small icon="arrow-down" onClick=${()=>d("move",{to:e.place+1})}>${n.stop_later}<//>`}
      ${e.own&&o`<${$} small onClick=${()=>d("remove")}>${n.stop_remove}<//>`}
    </div>
  </div>`}function Ba({template:e,words:t,act:n}){let s=e.parts.flatMap(l=>l.steps.map(d=>d.place)),[a,i]=y(s),r=l=>i(a.includes(l)?a.filter(d=>d!==l):[...a,l]);return o`<section class="card path-part" aria-labelledby="template-${e.id}">
    <h2 id="template-${e.id}">${t.steps_heading}: ${e.title}</h2>
    <p class="soft">${t.steps_lead}</p>
    ${e.parts.map(l=>o`<fieldset key=${l.id} class="path-steps">
        <legend class=${l.title?"":"unseen"}>${l.title||e.title}</legend>
        ${l.steps.map(d=>o`<label class="path-step" key=${d.place}>
            <input type="checkbox" checked=${a.includes(d.place)} onChange=${()=>r(d.place)} />
            <span>${d.title}</span>
          </label>`)}
      </fieldset>`)}
    <${$} icon="footprints" onClick=${()=>n("take_steps",{template:e.id,steps:a})}>${t.steps_take}<//>
  </section>`}function Oa({offered:e,words:t,act:n}){return o`<section class="card path-part" aria-labelledby="path-add">
    <h2 id="path-add">${t.add_heading}</h2>
    <p class="soft">${t.add_lead}</p>
    <div class="path-offers">
      ${e.map(s=>o`<${$} key=${s.code} small icon="plus" onClick=${()=>n("add",{exercise:s.code})}>${s.title}<//>`)}
    </div>
  </section>`}function Pa({ending:e,words:t,act:n}){let[s,a]=y(!1),i=r=>r===null?t.ending_yours:r?t.ending_met:t.ending_open;return o`<section class="card path-part" aria-labelledby="path-end">
    <h2 id="path-end">${t.ending_heading}</h2>
    <p>${e.text}</p>
    <ul class="path-conditions">
      ${e.conditions.map(r=>o`<li key=${r.text}><${h} name=${r.holds?"check":"circle"} /> <span>${r.text}<span class="soft path-said"> ${i(r.holds)}</span></span></li>`)}
    </ul>
    ${e.ready&&o`<p><strong>${t.ending_ready}</strong></p>`}
    <${$} kind=${e.ready?"plain":"quiet"} aria-expanded=${s} onClick=${()=>a(!s)}>${t.end_open}<//>
    ${s&&o`<p class="soft">${t.end_lead}</p>
        <div class="path-offers">
          <${$} onClick=${()=>n("end",{how:"reached"})}>${t.end_reached}<//>
          <${$} onClick=${()=>n("end",{how:"own_way"})}>${t.end_own_way}<//>
          <${$} onClick=${()=>n("end",{how:"dropped"})}>${t.end_dropped}<//>
        </div>`}
  </section>`}function Kn({screen:e,go:t}){return o`${e.groups.map((n,s)=>o`<section key=${n.title} aria-labelledby="ways-${s}">
        <h2 id="ways-${s}">${n.title}</h2>
        <ul class="home-path home-ways">${n.items.map(a=>o`<${Qe} key=${a.to} stop=${a} go=${t} />`)}</ul>
      </section>`)}
    ${e.closed&&o`<p class="soft path-closed"><${h} name="clock" /> ${e.closed}</p>`}`}function Wa({screen:e,send:t}){let{words:n}=e,s=a=>t("go",{to:a}).catch(()=>{});return e.view==="path"?o`<${Zn} screen=${e} send=${t} go=${s} />`:e.view==="all"?o`<${Kn} screen=${e} go=${s} />`:o`<div class="home-hero">
      <${Na} next=${e.next} ahead=${e.ahead} words=${n} onBegin=${()=>t("begin").catch(()=>{})} />
      <${Fa} goal=${e.goal} words=${n} go=${s} />
    </div>
    ${e.ahead?o`<${Qn} stops=${e.path} words=${n} go=${s} />`:o`<h2 class="unseen">${n.stops}</h2>
            <ul class="home-path">
              ${e.stops.map(a=>o`<${Qe} key=${a.to} stop=${a} go=${s} />`)}
            </ul>`}
    ${e.more&&o`<${$} kind="quiet" class="home-more" iconEnd="arrow-right" onClick=${()=>s("home/all")}>${n.more}<//>`}`}function Na({next:e,ahead:t,words:n,onBegin:s}){return o`<section class=${e.strong?"card home-next strong":"card home-next"} aria-labelledby="home-next">
    <h2 id="home-next">${n.next}</h2>
    ${e.lead&&o`<p>${e.lead}</p>`}
    ${e.what&&o`<p>${!e.lead&&o`<span>${n.agreed} </span>`}<strong dir="auto">${e.what}</strong>${(e.who||e.when)&&o`<span class="home-who">${[e.who,e.when].filter(Boolean).join(" · ")}</span>`}</p>`}
    ${e.wish&&o`<p><span>${n.wish} </span><strong dir="auto">${e.wish}</strong></p>`}
    ${e.theme&&o`<p><span>${n.theme} </span><strong dir="auto">${e.theme}</strong></p>`}
    ${t&&o`<p>${t.title&&o`<span>${n.path_next} </span><strong>${t.title}</strong>`}${t.purpose&&o`<span class="home-who">${t.purpose}</span>`}</p>`}
    <${$} iconEnd="arrow-right" onClick=${s}>${e.button}<//>
  </section>`}function Fa({goal:e,words:t,go:n}){return o`<section class="card home-goal" aria-labelledby="home-goal">
    <h2 id="home-goal">${t.goal}</h2>
    ${e.text?o`<p class="home-goal-text"><q dir="auto">${e.text}</q></p>`:o`<p class="soft">${t.goal_none}</p>`}
    ${e.rungs.length>0&&o`<div class="home-rungs" aria-hidden="true">
      ${e.rungs.map(s=>o`<i class=${s.state} style=${{blockSize:`${s.height*100}%`}}></i>`)}
    </div>`}
    ${e.state&&o`<p class="soft">${e.state}</p>`}
    <${$} kind="quiet" class="home-goal-open" iconEnd="arrow-right" onClick=${()=>n(e.to)}>${e.text?t.goal_open:t.goal_write}<//>
  </section>`}var vt={};re(vt,{Screen:()=>Va});function Ze({screen:e,send:t,question:n}){return e.foot.next?null:o`<p class="pass-over"><${$} kind="quiet" onClick=${()=>t("pass_over",{question:n}).catch(()=>{})}>${e.words.skip}<//></p>`}function Jn(e){return e.screen.own?o`<${za} ...${e} />`:o`<${Da} ...${e} />`}function Da({screen:e,send:t,page:n}){let{words:s,meeting:a}=e,i=({ladder:r,step:l,action:d})=>()=>t("take_action",{ladder:r,step:l,action:d}).catch(()=>{});return o`
    ${a.what&&o`<section class="card agreed-so-far" aria-label=${s.chosen_heading}>
      <p class="soft">${s.chosen_heading}</p>
      <p class="agreed-what" dir="auto">${a.what}</p>
      <${Ke} who=${a.who_shown} when=${a.when_shown} />
      <${$} small icon="pencil" onClick=${()=>n.go("meeting/next/own").catch(()=>{})}>${s.correct}<//>
    </section>`}
    <h2>${s.suggestions}</h2>
    ${e.suggestions.length?o`<ul class="taps suggestions">
          ${e.suggestions.map(r=>o`<li key=${r.action}>
            <button type="button" class="tap" onClick=${i(r)}>
              <span class="tap-from soft">${r.from}</span>
              <b dir="auto">${r.text}</b>
              <${Ke} who=${r.who} when=${r.when} />
              ${!r.complete&&o`<span class="tap-more">${s.pick_who_when}</span>`}
            </button>
          </li>`)}
        </ul>`:o`<p class="soft">${s.no_suggestions}</p>`}
    <h2>${s.ideas}</h2>
    <ul class="ideas">
      <li><${$} icon="pencil" onClick=${()=>t("write_own",{question:"next"}).catch(()=>{})}>${s.write_own}<//></li>
      ${e.ideas.map(r=>o`<li key=${r}><${$} onClick=${()=>t("take_idea",{text:r}).catch(()=>{})}>${r}<//></li>`)}
    </ul>
    <${Ze} ...${{screen:e,send:t}} question="next" />`}function Ke({who:e,when:t}){return!e&&!t?null:o`<span class="who-when soft">
    ${e&&o`<span><${h} name="user" /> <bdi>${e}</bdi></span>`}
    ${t&&o`<span><${h} name="calendar" /> <bdi>${t}</bdi></span>`}
  </span>`}function za({screen:e,send:t}){let{words:n,meeting:s}=e,a=`meetings/${s.id}/next_step`,i=w(null);T(()=>{if(s.what)return;let l=setTimeout(()=>i.current?.focus(),60);return()=>clearTimeout(l)},[]);let r=e.times.map(l=>o`<li key=${l.id}>
    <${$} aria-pressed=${s.when===l.label?"true":void 0} onClick=${()=>t("set_time",{time:l.id}).catch(()=>{})}>${l.label}<//>
  </li>`);return o`<div class="card own-words">
    <${O} label=${n.what_label} hint=${e.example} field=${`${a}/what`} value=${s.what??""} send=${t} fieldRef=${i} />
    <div class="choice-tiles"><${ne} legend=${n.who_legend} name="doer" options=${e.doers} value=${s.doer} onChange=${l=>t("set_doer",{doer:l})} /></div>
    ${s.doer==="other"&&o`<${O} label=${n.who_name} field=${`${a}/who`} value=${s.who} send=${t} />`}
    <fieldset class="quick-times">
      <legend>${n.when_legend}</legend>
      <ul class="ideas">${r}</ul>
      <div class="pair">
        <${O} label=${n.when_words} field=${`${a}/when`} value=${s.when??""} send=${t} />
        <${te} label=${n.due_label} value=${s.due??""} onChange=${l=>t("set_due",{day:l||null})} />
      </div>
    </fieldset>
  </div>`}function Xn({screen:e,send:t,page:n}){let{words:s,meeting:a}=e,i=(l,d)=>o`<${$} small kind="quiet" icon="pencil" aria-label="${s.correct}: ${d}" onClick=${()=>n.go(l).catch(()=>{})}>${s.correct}<//>`,r=o`<span class="soft">${s.not_said}</span>`;return o`<div class="done">
    <section class="card agreed" aria-label=${e.heading}>
      <div class="agreed-part agreed-next">
        <h2><${h} name="footprints" /> ${s.agreed_next}</h2>
        ${a.what?o`<p class="agreed-what" dir="auto">${a.what}</p><${Ke} who=${a.who_shown} when=${a.when_shown} />`:r}
        ${i("meeting/next",s.agreed_next)}
      </div>
      <div class="agreed-part">
        <h2><${h} name="message-circle-heart" /> ${s.agreed_wish}</h2>
        ${a.wish?o`<p dir="auto"><q>${a.wish}</q></p>`:r}
        ${i("meeting/wish",s.agreed_wish)}
      </div>
      <div class="agreed-part">
        <h2><${h} name="sun" /> ${s.agreed_benefit}</h2>
        ${a.mark?o`<p class="agreed-mark">${a.mark}</p>`:r}
        ${i("meeting/benefit",s.agreed_benefit)}
      </div>
      ${(e.theme||a.closed)&&o`<p class="agreed-foot soft">
        ${e.theme&&o`<span>${s.theme_heading}: <bdi>${e.theme}</bdi></span>`}
        ${a.closed&&o`<span>${a.closed}</span>`}
      </p>`}
    </section>
    <div class="done-side">
      ${e.closed&&o`<${$} icon="file-text" onClick=${()=>n.go("summary").catch(()=>{})}>${s.to_summary}<//>`}
      ${e.address&&o`<section class="card worker-note" aria-labelledby="worker-note">
        <p class="tag">${s.worker_mark}</p>
        <h2 id="worker-note">${s.worker_heading}</h2>
        <${O} label=${s.worker_label} quietLabel hint=${s.worker_hint} multiline rows="3" field=${`${e.address}/worker_note`} value=${a.worker_note} send=${t} />
      </section>`}
    </div>
  </div>`}var Ha={benefit:ja,next:Jn,wish:Ua,done:Xn};function Va(e){let t=Ha[e.screen.view];return o`<div class="meeting">
    ${e.screen.stages&&o`<${Se} label=${e.screen.title} stages=${e.screen.stages} go=${e.page.go} />`}
    <${t} ...${e} />
  </div>`}function ja({screen:e,send:t}){let{meeting:n,mark:s}=e,a=w(!1),i=r=>{let l=a.current;return a.current=!1,t("set_benefit",{value:r,go_on:l})};return o`<div
      class="card benefit"
      onPointerDown=${()=>a.current=!0}
      onKeyDown=${()=>a.current=!1}
      onClick=${r=>r.target.checked&&Number(r.target.value)===n.benefit&&a.current&&i(n.benefit)}
    >
      <${Ce} legend=${s.legend} low=${s.low} high=${s.high} name="benefit" value=${n.benefit??null} onChange=${i} />
    </div>
    <${Ze} ...${{screen:e,send:t}} question="benefit" />`}function Ua({screen:e,send:t}){let{words:n,meeting:s,wishes:a}=e,i=r=>()=>t("take_wish",{text:r}).catch(()=>{});return e.own?o`<div class="card own-words">
      <${O} label=${n.wish_own} hint=${e.example} multiline rows="3" field=${`meetings/${s.id}/wish`} value=${s.wish} send=${t} />
    </div>`:o`<ul class="taps">
      ${a.map(r=>o`<li key=${r}>
        <button type="button" class="tap" aria-pressed=${s.wish===r?"true":"false"} onClick=${i(r)}><${h} name="message-circle-heart" /> <b>${r}</b></button>
      </li>`)}
      <li>
        <button type="button" class="tap" onClick=${()=>t("pass_over",{question:"wish"}).catch(()=>{})}><${h} name="check" /> <b>${n.wish_none}</b></button>
      </li>
    </ul>
    ${s.wish&&!a.includes(s.wish)&&o`<p class="card said" dir="auto"><q>${s.wish}</q></p>`}
    <${$} icon="pencil" onClick=${()=>t("write_own",{question:"wish"}).catch(()=>{})}>${n.write_own}<//>`}var yt={};re(yt,{Screen:()=>eo});var Je=matchMedia("(max-width: 47em)");function ae(e,t){T(()=>{let n=()=>Je.matches!==e.narrow&&t("narrow",{narrow:Je.matches}).catch(()=>{});return n(),Je.addEventListener("change",n),()=>Je.removeEventListener("change",n)},[e.narrow])}function oe({area:e}){return o`<span class="area-name" data-area=${e.id}><${h} name=${e.icon} /><span>${e.title}</span></span>`}function ns({screen:e,words:t,page:n}){return o`<div class="narrow">
    <ul class="readings">
      ${e.readings.map(s=>o`<li key=${s.id} class="card">
          <div>
            <b>${s.date}</b><span class="soft">${s.form}${s.state&&` · ${s.state}`}</span>
          </div>
          <${$} aria-label=${x(t.see_of,s)} onClick=${()=>n.go(s.to)}>${t.see}<//>
        </li>`)}
    </ul>
    ${e.compare_to&&o`<p><${$} icon="scale" onClick=${()=>n.go(e.compare_to)}>${t.compare}<//></p>`}
  </div>`}function ss({screen:e,words:t,send:n,page:s}){ae(e,n);let{earlier:a,later:i}=e,r=(l,d)=>l!==d&&s.go(`self_assessment/compare/${l}/${d}`);return o`
    <div class="pickers">
      <${ts}
        label=${t.compare_earlier}
        readings=${e.readings.filter(l=>l.id!==i.id)}
        value=${a.id}
        onChange=${l=>r(l,i.id)}
      />
      <${ts}
        label=${t.compare_later}
        readings=${e.readings.filter(l=>l.id!==a.id)}
        value=${i.id}
        onChange=${l=>r(a.id,l)}
      />
    </div>
    <div class="card change-card"><${J} id=${e.picture} shape=${e.narrow?"400 / 860":"900 / 640"} /></div>
    <h2 class="areas-heading">${t.compare_areas}</h2>
    <div class="areas">
      ${e.areas.map(l=>o`<section key=${l.id} class="card area-card" data-area=${l.id} aria-labelledby="change-${l.id}">
          <h3 id="change-${l.id}"><${oe} area=${l} /></h3>
          <p><b>${l.said}</b></p>
          <details>
            <summary>${t.answers}</summary>
            <${Ga} area=${l} screen=${e} />
          </details>
        </section>`)}
    </div>
    ${e.marks.length>0&&o`<section class="card two-marks" aria-labelledby="compare-marks">
      <h2 id="compare-marks">${t.compare_marks}</h2>
      <dl>
        ${e.marks.map(l=>o`<div key=${l.question}>
            <dt>${l.question}</dt>
            <dd>
              <span>${a.date}: ${es(l.earlier,t)}</span>
              <span>${i.date}: ${es(l.later,t)}</span>
            </dd>
          </div>`)}
      </dl>
    </section>`}
  `}var es=(e,t)=>e===null?t.mark_none:x(t.mark_of,{value:e});function ts({label:e,readings:t,value:n,onChange:s}){let a=V("picker");return o`<div class="picker">
    <label for=${a}>${e}</label>
    <select id=${a} value=${n} onChange=${i=>s(i.target.value)}>
      ${t.map(i=>o`<option key=${i.id} value=${i.id} selected=${i.id===n}>${i.label}</option>`)}
    </select>
  </div>`}function Ga({area:e,screen:t}){return e.answers.map(n=>o`<div key=${n.question} class="two-answers">
      <p>${n.question}</p>
      <dl>
        <div><dt class="soft">${t.earlier.date}</dt><dd class=${n.earlier.state}>${n.earlier.said}</dd></div>
        <div><dt class="soft">${t.later.date}</dt><dd class=${n.later.state}>${n.later.said}</dd></div>
      </dl>
    </div>`)}function Xe({legend:e,hint:t,options:n,value:s,onChange:a,words:i,children:r}){let l=V("five"),[d,u]=j(s,a),c=w(null),g=()=>{u(null),c.current?.focus()};return o`<div class="five">
    <fieldset aria-describedby=${t?`${l}-hint`:void 0}>
      <legend>${r??e}</legend>
      ${t&&o`<p class="soft" id="${l}-hint">${t}</p>`}
      <div class="five-steps">
        ${n.map((f,p)=>o`<label key=${f.value}>
            <input
              type="radio"
              name=${l}
              ref=${p?void 0:c}
              checked=${d===f.value}
              onChange=${()=>u(f.value)}
            /><span>${f.label}</span>
          </label>`)}
      </div>
    </fieldset>
    <div class="five-foot">
      ${d!==null&&o`<${$} kind="quiet" small icon="x" aria-label=${x(i.clear_of,{question:e})} onClick=${g}
        >${i.clear}<//
      >`}
    </div>
  </div>`}function as({screen:e,words:t,send:n,page:s}){let{answer:a,item:i}=e;return o`<${bt} screen=${e} words=${t} send=${n} page=${s}>
    ${e.warning&&o`<p class="gentle"><${h} name="leaf" /> <span>${e.warning}</span></p>`}
    ${e.intro&&o`<p class="soft area-intro">${e.intro}</p>`}
    <${ne}
      name="step"
      legend=${e.question}
      hint=${e.example}
      options=${e.options}
      value=${a.step}
      onChange=${r=>n("answer",{item:i,step:r})}
    />
    <div role="status">${a.skipped&&o`<p class="skipped-note soft">${t.skipped}</p>`}</div>
    <div class="side-acts">
      <${$} kind="quiet" onClick=${()=>n("skip",{item:i}).catch(()=>{})}>${t.skip}<//>
      <${Qa} on=${a.talk} words=${t} onChange=${r=>n("flag",{item:i,talk:r})} />
      <${kt} screen=${e} words=${t} page=${s} />
    </div>
  <//>`}function os({screen:e,words:t,send:n,page:s}){let a=e.area.id;return o`<${bt} screen=${e} words=${t} send=${n} page=${s}>
    <p class="soft area-intro">${t.rings_lead}</p>
    ${e.rings.map(({ring:i,question:r,options:l,value:d})=>o`<${Xe}
        key=${i}
        legend=${r}
        options=${l}
        value=${d}
        words=${t}
        onChange=${u=>n("mark",{area:a,ring:i,value:u})}
      />`)}
    <div class="side-acts">
      ${e.skip_all_to&&o`<${$} kind="quiet" onClick=${()=>s.go(e.skip_all_to)}>${t.skip_all}<//>`}
      <${kt} screen=${e} words=${t} page=${s} />
    </div>
  <//>`}function is({screen:e,words:t,send:n,page:s}){return o`<${bt} screen=${e} words=${t} send=${n} page=${s}>
    ${e.marks.map(({mark:a,question:i,low:r,high:l,value:d})=>o`<div key=${a} class="ten">
        <${Ce}
          name=${a}
          legend=${i}
          low=${r}
          high=${l}
          value=${d}
          onChange=${u=>n("ten",{mark:a,value:u})}
        />
        <div class="five-foot">
          ${d!==null&&o`<${$}
            kind="quiet"
            small
            icon="x"
            aria-label=${x(t.clear_of,{question:i})}
            onClick=${u=>{u.currentTarget.closest(".ten").querySelector("input").focus(),n("ten",{mark:a,value:null}).catch(()=>{})}}
            >${t.clear}<//
          >`}
        </div>
      </div>`)}
    <div class="side-acts"><${kt} screen=${e} words=${t} page=${s} /></div>
  <//>`}function bt({screen:e,words:t,send:n,children:s}){return ae(e,n),o`<div class="beside asking" onKeyDown=${i=>{if(i.key!=="Enter"||i.target.type!=="radio")return;i.preventDefault();let{label:r,do:l,...d}=e.foot.next;n(l,d).catch(()=>{})}}>
    <div>
      ${e.progress&&o`<${Ya} progress=${e.progress} area=${e.area} />`}
      ${s}
    </div>
    <aside class="card flower-beside" aria-labelledby="flower-beside">
      <h2 id="flower-beside">${t.picture_grows}</h2>
      <${J} id=${e.picture} shape="460 / 456" bare />
    </aside>
  </div>`}function Ya({progress:e,area:t}){return o`<div class="progress">
    <div class="progress-areas" aria-hidden="true">
      ${e.areas.map(n=>o`<span
          key=${n.id}
          class=${["progress-area",n.now&&"now",n.skipped&&"skipped"].filter(Boolean).join(" ")}
          ><i style=${{"--share":n.share}}></i
        ></span>`)}
    </div>
    <div class="progress-line">
      ${t&&o`<${oe} area=${t} />`}
      <p class="soft">${e.said}</p>
    </div>
  </div>`}function Qa({on:e,words:t,onChange:n}){let[s,a]=j(e,n);return o`<${$}
    icon=${s?"check":"message-circle"}
    class=${s?"talk is-on":"talk"}
    aria-pressed=${s?"true":"false"}
    onClick=${()=>a(!s)}
    >${t.talk}<//
  >`}function kt({screen:e,words:t,page:n}){return o`<${$} kind="quiet" icon="coffee" onClick=${()=>n.go(e.pause_to)}>${t.pause}<//>`}function rs({screen:e,words:t,send:n,page:s}){let{now:a}=e;return o`<div class="beside">
    <div>
      ${a&&o`<section class="card waiting-reading">
        <h2>${a.finished?t.latest:t.waiting}</h2>
        <p>${x(a.finished?t.latest_about:t.waiting_about,a)}</p>
        <div class="row">
          ${a.finished&&o`<${$} icon="clipboard-check" onClick=${()=>s.go(a.to)}>${t.see_summary}<//>`}
          ${e.history_to&&o`<${$} kind="quiet" icon="calendar" onClick=${()=>s.go(e.history_to)}>${t.history_link}<//>`}
        </div>
      </section>`}
      <h2>${a?t.forms_again:t.forms_heading}</h2>
      <div class="forms">
        ${e.forms.map(i=>o`<button
            key=${i.form}
            type="button"
            class="form-card"
            onClick=${()=>n("start",{form:i.form}).catch(()=>{})}
          >
            <b>${i.title}</b><span class="soft">${i.about}</span><${h} name="arrow-right" />
          </button>`)}
      </div>
    </div>
    <aside class="card" aria-labelledby="about-form">
      <h2 id="about-form">${t.about_heading}</h2>
      <ul class="promises">
        ${e.intro.map(i=>o`<li key=${i}><${h} name="leaf" /><span>${i}</span></li>`)}
      </ul>
    </aside>
  </div>`}function ls({screen:e,words:t,send:n,page:s}){return ae(e,n),o`
    ${e.unfinished&&o`<p class="gentle"><${h} name="leaf" /> <span>${e.unfinished}</span></p>`}
    <div class="beside summary-top">
      <div class="card flower-card"><${J} id=${e.picture} shape=${e.narrow?"400 / 404":"640 / 610"} /></div>
      <div class="summary-side">
        <section class="card talk-card" aria-labelledby="talk-list">
          <h2 id="talk-list"><${h} name="message-circle" /> ${t.talk_heading}</h2>
          ${e.talk.length?o`<ul>
                ${e.talk.map(a=>o`<li key=${a.item}><b>${a.question}</b><span class="soft">${a.said}</span></li>`)}
              </ul>`:o`<p class="soft">${t.talk_none}</p>`}
        </section>
        <${Ka} screen=${e} words=${t} page=${s} />
        ${e.worker&&o`<${Ja} worker=${e.worker} words=${t} page=${s} />`}
        ${e.history_to&&o`<p><${$} icon="calendar" onClick=${()=>s.go(e.history_to)}>${t.history_link}<//></p>`}
      </div>
    </div>
    <h2 class="areas-heading">${t.areas_heading}</h2>
    <div class="areas">
      ${e.areas.map(a=>o`<${Za} key=${a.id} area=${a} screen=${e} words=${t} page=${s} />`)}
    </div>
    <p class="soft own-form">${t.own_form}</p>
  `}function Za({area:e,screen:t,words:n,page:s}){return o`<section class="card area-card" data-area=${e.id} aria-labelledby="area-${e.id}">
    <h3 id="area-${e.id}"><${oe} area=${e} /></h3>
    ${e.tags.length>0&&o`<p class="area-tags">${e.tags.map(a=>o`<span class="tag tag-${a.kind}" key=${a.kind}>${a.label}</span>`)}</p>`}
    <p>${e.feedback}</p>
    <details>
      <summary>${n.openers}</summary>
      <ul>${e.openers.map(a=>o`<li key=${a}>${a}</li>`)}</ul>
    </details>
    <details>
      <summary>${n.answers}</summary>
      <dl class="answers">
        ${e.answers.map(a=>o`<div key=${a.item} class="answer">
            <dt>${a.question}</dt>
            <dd class=${a.state}>
              <span>${a.said}</span>
              ${a.talk&&o`<span class="talk-sign"><${h} name="message-circle" /> ${n.talk_on}</span>`}
              ${t.can_correct&&o`<${$}
                kind="quiet"
                small
                icon="pencil"
                aria-label=${x(n.change_answer,{question:a.question})}
                onClick=${()=>s.go(a.to)}
                >${n.change}<//
              >`}
            </dd>
          </div>`)}
        ${e.rings.map(a=>o`<div key=${a.label} class="answer"><dt>${a.label}</dt><dd>${a.said}</dd></div>`)}
      </dl>
      ${t.can_correct&&o`<${$}
        kind="quiet"
        small
        icon="heart"
        aria-label=${x(n.change_rings,{area:e.title})}
        onClick=${()=>s.go(e.rings_to)}
        >${n.rings_short}<//
      >`}
    </details>
  </section>`}function Ka({screen:e,words:t,page:n}){return!e.can_correct&&e.marks.every(s=>s.value===null)?null:o`<section class="card two-marks" aria-labelledby="two-marks">
    <h2 id="two-marks">${t.marks_title}</h2>
    <dl>
      ${e.marks.map(s=>o`<div key=${s.mark}>
          <dt>${s.question}</dt>
          <dd>${s.value===null?o`<span class="soft">${t.mark_none}</span>`:x(t.mark_of,s)}</dd>
        </div>`)}
    </dl>
    ${e.can_correct&&o`<${$} kind="quiet" small icon="pencil" onClick=${()=>n.go(e.marks_to)}>${t.change_marks}<//>`}
  </section>`}function Ja({worker:e,words:t,page:n}){let[s,a]={open:[t.worker_about,t.worker_open],marked:[t.worker_marked,""],together:["",t.worker_see]}[e.state];return o`<section class="worker-view" aria-labelledby="worker-door">
    <h2 id="worker-door"><${h} name="eye" /> ${t.worker_heading}</h2>
    ${s&&o`<p>${s}</p>`}
    ${a&&o`<${$} icon=${e.state==="together"?"users":"user"} onClick=${()=>n.go(e.to)}>${a}<//>`}
  </section>`}function cs({screen:e,words:t,send:n}){return o`<div class="hand-over">
    <svg class="hand-over-picture" viewBox="0 0 260 120" aria-hidden="true">
      <circle class="hand-person" cx="46" cy="40" r="22" /><path class="hand-person" d="M8 116c0-30 16-46 38-46s38 16 38 46z" />
      <circle class="hand-person other" cx="214" cy="40" r="22" /><path class="hand-person other" d="M176 116c0-30 16-46 38-46s38 16 38 46z" />
      <rect class="hand-tablet" x="106" y="62" width="48" height="36" rx="6" />
    </svg>
    ${e.marked&&o`<${$} kind="quiet" icon="pencil" onClick=${()=>n("hand_to_worker").catch(()=>{})}
      >${t.hand_back_change}<//
    >`}
  </div>`}function ds({screen:e,words:t,send:n}){return o`<div class="worker-marks">
    ${e.areas.map(s=>o`<${Xe}
        key=${s.id}
        legend=${s.title}
        options=${s.options}
        value=${s.value}
        words=${t}
        onChange=${a=>n("worker_mark",{area:s.id,value:a})}
        ><${oe} area=${s}
      /><//>`)}
  </div>`}function $s({screen:e,words:t}){let{gap:n}=e;return o`
    <section class="card gap-card" aria-labelledby="gap">
      <h2 id="gap">
        <${h} name="message-circle" /> ${n?x(t.gap_heading,{area:n.title}):t.talk_heading}
      </h2>
      <p>${n?n.said:t.gap_none}</p>
      ${n&&o`<p class="opener">${n.opener}</p>`}
    </section>
    <h2>${t.together_areas}</h2>
    <p class="marks-legend" aria-hidden="true">
      <span><i class="dot client"></i> ${t.together_client}</span>
      <span><i class="dot worker"></i> ${t.together_worker}</span>
    </p>
    <div class="scale-ends soft" aria-hidden="true"><span><i>${e.labels[0]}</i><i>${e.labels[4]}</i></span></div>
    <ul class="scales">
      ${e.areas.map(s=>o`<li key=${s.id} data-area=${s.id}>
          <h3><${oe} area=${s} /></h3>
          <div class="scale" aria-hidden="true">
            ${[0,1,2,3,4].map(a=>o`<i class="tick" style=${{"--at":a/4}}></i>`)}
            ${s.worker!==null&&o`<i class="dot worker" style=${{"--at":(s.worker-1)/4}}></i>`}
            ${s.client!==null&&o`<i class="dot client" style=${{"--at":(s.client-1)/4}}></i>`}
          </div>
          <p>
            <span><b>${t.together_client}:</b> ${s.client_said}</span>
            <span class="soft"><b>${t.together_worker}:</b> ${s.worker_said}</span>
          </p>
        </li>`)}
    </ul>
  `}var Xa={start:rs,question:as,rings:os,marks:is,summary:ls,hand_over:cs,worker:ds,together:$s,history:ns,compare:ss};function eo({screen:e,send:t,page:n}){let s=Xa[e.step];return o`<${s} screen=${e} words=${e.words} send=${t} page=${n} />`}var xt={};re(xt,{Screen:()=>ro});function et(){let e=w(null);return T(()=>{let t=e.current?.querySelector("[aria-current]");if(!t)return;let[n,s]=[t.getBoundingClientRect(),e.current.getBoundingClientRect()];e.current.scrollLeft+=(n.left+n.right-s.left-s.right)/2},[]),e}function wt({strength:e}){return o`<span class="named"><${h} name=${e.icon} /><span dir="auto">${e.title}</span></span>`}function us({strength:e,words:t}){return o`
    ${e.example&&o`<q class="soft told" dir="auto">${e.example}</q>`}
    ${e.observation&&o`<span class="told told-worker" dir="auto"
      ><${h} name="eye" /> ${x(t.observation_said,{text:e.observation})}</span
    >`}
  `}function ps({screen:e,words:t,send:n,page:s}){let a=e.tabs.findIndex(r=>r.here),i=e.tabs[a+1];return o`<${to} tabs=${e.tabs} words=${t} page=${s} />
    <div class="beside">
      <div>
        ${e.tab==="own"?o`<${no} screen=${e} words=${t} send=${n} />`:o`<ul class="cards" aria-label=${e.tabs[a].label}>
              ${e.cards.map(r=>o`<li key=${r.id}>
                  <${Ee}
                    title=${r.title}
                    icon=${r.icon}
                    on=${r.on}
                    onLabel=${t.chosen}
                    onToggle=${l=>n(l?"choose":"let_go",{card:r.id})}
                  />
                </li>`)}
              <li key="own">
                <button type="button" class="own-card" onClick=${()=>s.go("strengths/own")}>
                  <${h} name="plus" big /><b>${t.own_card}</b>
                </button>
              </li>
            </ul>`}
        ${i&&o`<p class="next-group">
          <${$} kind="quiet" icon=${i.icon} iconEnd="arrow-right" onClick=${()=>s.go(i.to)}>${i.label}<//>
        </p>`}
      </div>
      <${so} screen=${e} words=${t} page=${s} />
    </div>`}function to({tabs:e,words:t,page:n}){let s=et();return o`<nav class="tabs" aria-label=${t.tabs} ref=${s}>
    ${e.map(a=>o`<button
        key=${a.id}
        type="button"
        class="tab"
        aria-current=${a.here?"true":void 0}
        onClick=${()=>n.go(a.to)}
      >
        <${h} name=${a.icon} /><span>${a.label}</span>
        ${a.chosen>0&&o`<span class="tab-count"
          ><span aria-hidden="true">${a.chosen}</span><span class="unseen">${a.chosen_said}</span></span
        >`}
      </button>`)}
  </nav>`}function no({screen:e,words:t,send:n}){let[s,a]=y(""),[i,r]=y(""),l=w(null),d=c=>{if(c.preventDefault(),!s.trim()){r(t.own_empty),l.current.focus();return}n("add_own",{words:s}).then(()=>{a(""),r(""),l.current?.focus()},g=>r(g.error??""))},u=c=>n("drop",{strength:c}).then(()=>l.current?.focus(),()=>{});return o`<div class="card own-words">
    <h2>${t.own_heading}</h2>
    <form onSubmit=${d}>
      <${O}
        label=${t.own_label}
        hint=${t.own_hint}
        value=${s}
        maxLength=${200}
        error=${i}
        fieldRef=${l}
        onChange=${c=>{a(c),r("")}}
      />
      <${$} type="submit" icon="plus">${t.own_add}<//>
    </form>
    ${e.own.length>0&&o`<ul class="own-list" aria-label=${t.own_list}>
      ${e.own.map(c=>o`<li key=${c.id}>
          <${wt} strength=${c} />
          <${$}
            kind="quiet"
            small
            icon="x"
            aria-label=${x(t.remove,{strength:c.title})}
            onClick=${()=>u(c.id)}
          />
        </li>`)}
    </ul>`}
  </div>`}function so({screen:e,words:t,page:n}){let{top:s,others:a,wishes:i}=e.side;return o`<aside class="card side" aria-label=${s.length?t.side_top:t.side_chosen}>
    <h2>${s.length?t.side_top:t.side_chosen}</h2>
    <p class="soft">${e.chosen_said}</p>
    ${s.length>0&&o`<ol class="top-list">
      ${s.map((r,l)=>o`<li key=${r.id}>
          <span class="place-number" aria-hidden="true">${l+1}</span>
          <div>
            <b dir="auto">${r.title}</b>
            <${us} strength=${r} words=${t} />
            ${!r.example&&o`<${$}
              kind="quiet"
              small
              icon="pen-line"
              class="inline-action"
              aria-label=${`${t.side_add_example}: ${r.title}`}
              onClick=${()=>n.go(r.to)}
              >${t.side_add_example}<//
            >`}
          </div>
        </li>`)}
    </ol>`}
    ${a.length>0&&o`<div class="side-others">
      ${s.length>0&&o`<h3>${t.side_also}</h3>`}
      <ul class="chips">
        ${a.map(r=>o`<li key=${r.id}><${wt} strength=${r} /></li>`)}
      </ul>
    </div>`}
    ${e.chosen>0?o`<p>
          <${$} small icon="star" onClick=${()=>n.go("strengths/top")}>${t.side_order}<//>
        </p>`:o`<p class="soft">${t.side_empty}</p>`}
    ${i.length>0&&o`<h2 class="side-wishes">${t.side_wishes}</h2>
      ${i.map(r=>o`<p class="soft"><q dir="auto">${r}</q></p>`)}`}
  </aside>`}function hs({screen:e,words:t,send:n,page:s}){let a=et();return e.one?o`<div class="beside list-first">
    <nav class="strength-list" aria-label=${t.examples_list}>
      <ul ref=${a}>
        ${e.list.map(i=>o`<li key=${i.id}>
            <button type="button" aria-current=${i.here?"true":void 0} onClick=${()=>s.go(i.to)}>
              <${h} name=${i.icon} /><span dir="auto">${i.title}</span>
              ${i.told&&o`<span class="told-sign"><${h} name="check" /><span class="unseen">${t.examples_told}</span></span>`}
            </button>
          </li>`)}
      </ul>
    </nav>
    <${ao} key=${e.one.id} one=${e.one} room=${e.room} words=${t} send=${n} page=${s} />
  </div>`:o`<p>${t.examples_none}</p>
      <p><${$} icon="star" onClick=${()=>s.go("strengths")}>${t.examples_to_cards}<//></p>`}function ao({one:e,room:t,words:n,send:s,page:a}){let i=()=>s(e.in_top?"take_from_top":"put_in_top",{strength:e.id}).catch(()=>{});return o`<div class="one-strength">
    <div class="card">
      <h2 class="strength-title"><${h} name=${e.icon} big /><span dir="auto">${e.title}</span></h2>
      ${e.own&&o`<${O}
        label=${n.own_words_label}
        field=${e.own_words.field}
        value=${e.own_words.value}
        send=${s}
        maxLength=${200}
      />`}
      <${O}
        label=${n.example_label}
        hint=${e.evidence}
        field=${e.example.field}
        value=${e.example.value}
        send=${s}
        multiline
      />
    </div>
    <section class="worker-view" aria-labelledby="worker-view">
      <h3 id="worker-view"><${h} name="eye" /> ${n.observation_heading}</h3>
      <${O}
        label=${n.observation_label}
        hint=${n.observation_hint}
        field=${e.observation.field}
        value=${e.observation.value}
        send=${s}
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
        >${e.in_top?n.in_top:n.put_in_top}<//
      >
      <${$}
        kind="quiet"
        icon="trash-2"
        aria-label=${x(n.remove,{strength:e.title})}
        onClick=${()=>s("drop",{strength:e.id}).catch(()=>{})}
        >${n.remove_short}<//
      >
      <div class="spring"></div>
      <${$} kind="quiet" onClick=${()=>a.go("strengths/top")}>${n.examples_top}<//>
    </div>
    ${!e.in_top&&!t&&o`<p class="soft">${n.top_is_full}</p>`}
  </div>`}function ms({screen:e,words:t,send:n,page:s}){let a=w(null),i=w(!1);T(()=>{i.current&&(!document.activeElement||document.activeElement===document.body)&&a.current?.focus(),i.current=!1},[e.top.length]);let r=l=>{i.current=!0,n("take_from_top",{strength:l}).catch(()=>i.current=!1)};return e.chosen.length?o`<div class="beside even">
    <section>
      <h2 ref=${a} tabindex="-1">${t.top_list}</h2>
      ${e.top.length?o`<${$t}
            label=${t.top_list}
            items=${e.top}
            onMove=${(l,d)=>n("move_in_top",{strength:l,to:d})}
            render=${(l,d)=>o`<div class="top-row">
              <span class="place-number" aria-hidden="true">${d+1}</span>
              <div class="top-words">
                <b dir="auto">${l.title}</b>${l.example&&o`<q class="soft told" dir="auto">${l.example}</q>`}
              </div>
              <${$}
                kind="quiet"
                small
                icon="x"
                aria-label=${x(t.take_from_top,{strength:l.title})}
                onClick=${()=>r(l.id)}
              />
            </div>`}
          />`:o`<p class="empty-place soft">${t.top_empty}</p>`}
      <p class="soft">${e.room_said}</p>
    </section>
    <section>
      <h2>${t.chosen_list}</h2>
      <ul class="add-list">
        ${e.chosen.map(l=>o`<li key=${l.id}><${oo} one=${l} room=${e.room} words=${t} send=${n} /></li>`)}
      </ul>
    </section>
  </div>`:o`<p>${t.examples_none}</p>
      <p><${$} icon="star" onClick=${()=>s.go("strengths")}>${t.examples_to_cards}<//></p>`}function oo({one:e,room:t,words:n,send:s}){let[a,i]=j(e.on,r=>s(r?"put_in_top":"take_from_top",{strength:e.id}));return o`<button
    type="button"
    aria-pressed=${a?"true":"false"}
    aria-label=${x(n.add_to_top,{strength:e.title})}
    disabled=${!a&&!t}
    onClick=${()=>i(!a)}
  >
    <${h} name=${e.icon} /><span dir="auto">${e.title}</span><${h} name=${a?"check":"plus"} />
  </button>`}var io={cards:ps,examples:hs,top:ms,wishes:co,obstacles:$o,picture:uo};function ro({screen:e,send:t,page:n}){let s=io[e.step];return o`
    ${e.step!=="obstacles"&&o`<${lo} screen=${e} page=${n} />`}
    <${s} screen=${e} words=${e.words} send=${t} page=${n} />
  `}function lo({screen:e,page:t}){return o`<nav class="way" aria-label=${e.words.way}>
    <ol>
      ${e.way.map((n,s)=>o`<li key=${n.id}>
          <button type="button" aria-current=${n.here?"step":void 0} onClick=${()=>t.go(n.to)}>
            <span class="way-number" aria-hidden="true">${s+1}</span><span class="way-label">${n.label}</span>
          </button>
        </li>`)}
    </ol>
  </nav>`}function co({screen:e,words:t,send:n,page:s}){return o`<div class="narrow">
    <${de}
      label=${t.wishes_label}
      noteLabel=${t.wish}
      hint=${t.wishes_hint}
      addLabel=${t.add_wish}
      notes=${e.notes}
      list="wishes"
      field="strengths/wishes"
      send=${n}
    />
    <div class="quiet-door">
      <${$} kind="quiet" icon="door-open" onClick=${()=>s.go(e.obstacles_to)}>${t.obstacles_link}<//>
      <p class="soft">${t.obstacles_link_about}</p>
    </div>
  </div>`}function $o({screen:e,words:t,send:n}){return o`<div class="narrow quiet-page">
    <${de}
      label=${t.obstacles_label}
      noteLabel=${t.obstacle}
      hint=${t.obstacles_hint}
      addLabel=${t.add_obstacle}
      notes=${e.notes}
      list="obstacles"
      field="strengths/obstacles"
      send=${n}
    />
  </div>`}function uo({screen:e,words:t,send:n,page:s}){return ae(e,n),e.picture?o`<div class="card strengths-map">
    <${J} id=${e.picture} page=${s} shape=${e.narrow?"400 / 1000":"900 / 640"} />
  </div>`:o`<p><${$} icon="star" onClick=${()=>s.go("strengths")}>${t.examples_to_cards}<//></p>`}var Ct={};re(Ct,{Screen:()=>vo});function fs({screen:e,send:t}){let{words:n,groups:s}=e;if(!s.length)return o`<p class="card">${n.nothing_here}</p>`;let a=(i,r)=>t("put",{lines:i,on:r});return o`<div class="choosing">
    <div class="line-groups">
      ${s.map(i=>o`<${po} key=${i.heading} ...${{group:i,put:a,words:n}} owners=${e.owners} />`)}
    </div>
    <div class="choosing-side">
      <section class="card receiver" aria-labelledby="receiver">
        <h2 id="receiver">${n.receiver_label}</h2>
        <ul class="quick-receivers">
          ${e.receivers.map(i=>o`<li key=${i}>
            <${$} small aria-pressed=${e.receiver===i?"true":"false"} onClick=${()=>t("set_receiver",{text:i}).catch(()=>{})}>${i}<//>
          </li>`)}
        </ul>
        <${O} label=${n.receiver_own} hint=${n.receiver_hint} field="summary/receiver" value=${e.receiver} send=${t} maxLength=${200} />
      </section>
      <p class="line-count" role="status"><${h} name="file-text" /> ${e.count}</p>
    </div>
  </div>`}function po({group:e,put:t,words:n,owners:s}){let a=V("lines"),i=e.lines.every(l=>l.on),r=e.lines.map(l=>l.id);return o`<fieldset class=${e.owner==="worker"?"card line-group worker":"card line-group"} aria-describedby=${e.owner==="worker"?`${a}-worker`:void 0}>
    <legend class="unseen">${e.heading}</legend>
    <div class="line-group-head">
      <h2 aria-hidden="true">${e.heading}</h2>
      ${e.owner==="worker"&&o`<span class="tag" id="${a}-worker">${n.worker_lines}</span>`}
      <div class="spring"></div>
      ${r.length>1&&o`<${$} small kind="quiet" onClick=${()=>t(r,!i).catch(()=>{})}>${i?n.group_off:n.group_on}<span class="unseen">: ${e.heading}</span><//>`}
    </div>
    <ul>
      ${e.lines.map(l=>o`<${ho} key=${l.id} ...${{line:l,put:t,words:n}} owner=${e.owner||l.owner==="client"?"":s[l.owner]} />`)}
    </ul>
  </fieldset>`}function ho({line:e,put:t,words:n,owner:s}){let[a,i]=j(e.on,r=>t([e.id],r).catch(()=>{}));return o`<li>
    <label class=${a?"line on":"line"}>
      <input type="checkbox" checked=${a} onChange=${r=>i(r.target.checked)} />
      <span class="line-text" dir="auto">${e.text}</span>
      ${s&&o`<span class="line-owner soft">${s}</span>`}
      <span class="line-state" aria-hidden="true">${a?n.line_on:n.line_off}</span>
    </label>
  </li>`}var gs=.5,_s=3;function vs({screen:e,send:t}){let{words:n}=e,[s,a]=y(1);return e.empty?o`<p class="card">${n.nothing_here}</p>`:o`<div class="looking">
    <div class="paper-side">
      <div class="zoom-tools">
        <${$} small icon="zoom-out" disabled=${s<=1} onClick=${()=>a(Math.max(1,s-gs))}>${n.zoom_out}<//>
        <${$} small icon="zoom-in" disabled=${s>=_s} onClick=${()=>a(Math.min(_s,s+gs))}>${n.zoom_in}<//>
        <span class="soft" role="status">${s===1?n.zoom_fit:x(n.zoom_level,{percent:s*100})}</span>
      </div>
      <div class=${s>1?"papers larger":"papers"} tabindex="0" role="region" aria-label=${n.page_heading}>
        ${Array.from({length:e.pages},(i,r)=>o`<div class="paper" key=${r} style=${{"--zoom":s}}>
          <${J} id=${`page-${r+1}`} shape="210 / 297" bare />
          ${e.pages>1&&o`<p class="paper-number soft">${x(n.page_of,{page:r+1,pages:e.pages})}</p>`}
        </div>`)}
      </div>
      <details class="page-text">
        <summary>${n.page_text}</summary>
        <p dir="auto">${e.text}</p>
      </details>
    </div>
    <${mo} screen=${e} send=${t} />
  </div>`}function mo({screen:e,send:t}){let{words:n}=e,[s,a]=j(e.agreed,i=>t("agree",{on:i}).catch(()=>{}));return o`<section class=${s?"card agreement agreed":"card agreement"} aria-labelledby="agreement">
    <h2 id="agreement">${n.agree_heading}</h2>
    ${e.changed&&o`<p class="page-changed"><${h} name="info" /> ${n.agree_again}</p>`}
    <p dir="auto">${e.receiver?x(n.receiver_shown,{receiver:e.receiver}):n.receiver_none}</p>
    <label class="agree-tick">
      <input type="checkbox" checked=${s} aria-describedby="agree-hint" onChange=${i=>a(i.target.checked)} />
      <span>${n.agree_label}</span>
    </label>
    <p class="soft" id="agree-hint">${n.agree_hint}</p>
    <p class="agreed-on" role="status">${e.agreed_on&&o`<${h} name="check" /> ${e.agreed_on}`}</p>
  </section>`}function bs({screen:e,send:t,page:n}){let{words:s}=e,[a,i]=y(""),[r,l]=y(!1),d=(u,c)=>()=>{l(!0),t("download",c).then(()=>i(x(s.downloaded,{name:u})),()=>{}).finally(()=>l(!1))};return o`<div class="taking">
    <p class="warning-line"><${h} name="info" /> <span><b>${s.warning_heading}:</b> ${s.warning}</span></p>
    <p class="taken" role="status">${r?s.preparing:a&&o`<${h} name="check" /> ${a}`}</p>
    ${e.agreed?o`<section class="card take-page" aria-labelledby="take-pdf">
            <h2 id="take-pdf">${s.pdf_heading}</h2>
            <p class="soft">${s.pdf_hint} ${e.agreed_on}.</p>
            <${$} kind="primary" icon="file-down" onClick=${d(s.file_pdf,{what:"pdf"})}>${s.pdf_button}<//>
          </section>
          <${fo} ...${{screen:e,send:t,take:d}} />
          <${go} ...${{screen:e,take:d}} />
          <section class="card" aria-labelledby="take-all">
            <h2 id="take-all">${s.json_heading}</h2>
            <p class="soft">${s.json_hint}</p>
            <${$} icon="file-json" onClick=${d(s.file_portable,{what:"portable"})}>${s.json_button}<//>
          </section>`:o`<section class="card">
          <p>${s.take_disabled}</p>
          <${$} onClick=${()=>n.go("summary/page").catch(()=>{})}>${s.to_page}<//>
        </section>`}
  </div>`}function fo({screen:e,send:t,take:n}){let{words:s}=e,a=w(null),i=w(!1),[r,l]=y(""),d=async g=>{try{await t("copy_text")}catch{return l("")}try{return await navigator.clipboard.writeText(g),l(s.text_copied)}catch{i.current=!0;let f=document.execCommand("copy");return i.current=!1,l(f?s.text_copied:s.text_select)}},u=()=>(a.current.focus(),a.current.select(),d(e.text)),c=g=>{if(i.current)return;g.preventDefault();let{value:f,selectionStart:p,selectionEnd:m}=a.current;d(f.slice(p,m))};return o`<section class="card take-text" aria-labelledby="take-text">
    <h2 id="take-text">${s.text_heading}</h2>
    <p class="soft">${s.text_hint}</p>
    <textarea ref=${a} class="text-input plain-text" readonly rows="9" onCopy=${c} aria-label=${s.text_area} dir="auto" spellcheck="false">${e.text}</textarea>
    <div class="row">
      <${$} icon="copy" onClick=${u}>${s.text_copy}<//>
      <${$} icon="file-text" onClick=${n(s.file_text,{what:"text"})}>${s.text_button}<//>
    </div>
    <p class="taken" role="status">${r}</p>
  </section>`}function go({screen:e,take:t}){let{words:n}=e;return o`<section class="card" aria-labelledby="take-charts">
    <h2 id="take-charts">${n.charts_heading}</h2>
    <p class="soft">${e.charts.length?n.charts_hint:n.chart_none}</p>
    <ul class="chart-files">
      ${e.charts.map(({id:s,title:a})=>o`<li key=${s}>
        <span class="chart-title"><${h} name="image" /> ${a}</span>
        <${$} small icon="image-down" aria-label="${n.chart_png}: ${a}" onClick=${t(a,{what:"chart",chart:s,form:"png"})}>PNG<//>
        <${$} small icon="download" aria-label="${n.chart_svg}: ${a}" onClick=${t(a,{what:"chart",chart:s,form:"svg"})}>SVG<//>
      </li>`)}
    </ul>
  </section>`}var _o={choose:fs,page:vs,take:bs};function vo(e){let t=_o[e.screen.view];return o`<div class="summary">
    <${Se} label=${e.screen.title} stages=${e.screen.stages} go=${e.page.go} />
    <${t} ...${e} />
  </div>`}var St={};re(St,{Screen:()=>ko});var bo={strengths:"sparkles",self_assessment:"flag",goal_ladder:"footprints",meeting:"calendar",summary:"file-text",first_meeting:"smile"};function ko(e){return ae(e.screen,e.send),o`<div class="support-stairs">
    ${e.screen.view==="picture"?o`<${Co} ...${e} />`:o`<${yo} ...${e} />`}
  </div>`}function yo({screen:e,send:t,page:n}){let{words:s,stairs:a,panel:i,contact:r}=e,l=d=>n.go(d).catch(()=>{});return o`
    <ol class="staircase" aria-label=${s.stairs_label} style=${{"--count":a.length}}>
      ${a.map((d,u)=>o`<${wo} key=${d.id} ...${{stair:d,n:u,words:s}} onOpen=${()=>l(`support_stairs/stair/${d.id}`)} />`)}
    </ol>
    <${xo} ...${{panel:i,words:s,send:t,go:l}} />
    <div class="stairs-side">
      <section class="card in-touch" aria-labelledby="in-touch">
        <h2 id="in-touch">${s.contact_heading}</h2>
        <p><b>${r.last}</b>${r.next&&o` <span>${r.next}</span>`}</p>
        <p class="soft">${s.contact_tap}</p>
        <ul class="ways">
          ${r.ways.map(d=>o`<li key=${d.way}>
            <button type="button" class="way" aria-pressed=${d.on?"true":"false"} onClick=${()=>t("contact",{way:d.way,on:!d.on}).catch(()=>{})}>
              <${h} name=${d.on?"check":d.icon} /> <span>${d.label}</span>
            </button>
          </li>`)}
        </ul>
        <${te} label=${s.contact_day} value=${r.day} onChange=${d=>t("contact_day",{day:d||null})} />
        ${r.recent.length>0&&o`<details class="more"><summary>${s.recent}</summary>
          <ul class="noted">${r.recent.map(d=>o`<li key=${d.id}>
            <${h} name=${d.icon} /> <span><b>${d.day}</b> ${d.way}</span>
            <${$} small kind="quiet" icon="x" aria-label=${x(s.remove_contact,{what:`${d.day} ${d.way}`})} onClick=${()=>t("remove_contact",{contact:d.id}).catch(()=>{})} />
          </li>`)}</ul>
        </details>`}
        <details class="more"><summary>${s.rhythm_heading}</summary>
          <${ne} legend=${s.rhythm_legend} quietLegend name="rhythm" options=${r.rhythms} value=${r.every} onChange=${d=>t("rhythm",{every:d==="own"?null:Number(d)})} />
        </details>
      </section>
      <div class="stairs-column">
        <section class="card agreed-support">
          <${de} label=${s.support_heading} hint=${s.support_hint} notes=${e.support} list="support" send=${t} field="support_stairs/support" addLabel=${s.support_add} noteLabel=${s.support_note} />
        </section>
        <section class="card whose" aria-labelledby="whose">
          <h2 id="whose">${s.share_heading}</h2>
          <p>${e.share}</p>
        </section>
        ${e.sets.length>1&&o`<nav class="card other-sets" aria-label=${s.other_sets}>
          <h2>${s.other_sets}</h2>
          ${e.sets.filter(d=>!d.now).map(d=>o`<${$} key=${d.to} iconEnd="arrow-right" onClick=${()=>l(d.to)}>${d.label}<//>`)}
        </nav>`}
      </div>
    </div>`}function wo({stair:e,n:t,words:n,onOpen:s}){let a=e.here?e.resting?n.resting:n.here:e.been?n.been:"",i=["support-stair",e.here&&"here",e.been&&"been",e.chosen&&"chosen"].filter(Boolean).join(" ");return o`<li class=${i} style=${{"--n":t}}>
    ${e.here&&o`<span class="climber" aria-hidden="true"><${h} name=${e.resting?"armchair":"user"} /> <span>${a}</span></span>`}
    <button type="button" aria-expanded=${e.chosen?"true":"false"} aria-controls="stair-panel" aria-label=${`${x(n.stair_said,{n:t+1,title:e.title})}${a?` ${a}.`:""}`} onClick=${s}>
      <span class="stair-sign"><${h} name=${e.icon} /></span>
      <span class="stair-words"><span class="stair-n">${t+1}</span> <b lang="">${e.title}</b></span>
      ${e.been&&!e.here&&o`<span class="stair-been"><${h} name="footprints" /></span>`}
    </button>
  </li>`}function xo({panel:e,words:t,send:n,go:s}){let a=i=>()=>n("stand_on",{stair:e.id,resting:i}).catch(()=>{});return o`<section class=${e.here?"card stair-panel here":"card stair-panel"} id="stair-panel" aria-labelledby="stair-title">
    <div class="panel-head">
      <h2 id="stair-title"><span class="soft">${e.number}</span> ${e.title}</h2>
      ${e.since&&o`<p class="tag">${e.since}</p>`}
      <p class="panel-about">${e.about}</p>
      <div class="row">
        ${(!e.here||e.resting)&&o`<${$} icon="user" onClick=${a(!1)}>${e.resting?t.go_on_here:t.stand_here}<//>`}
        ${!e.resting&&o`<${$} kind=${e.here?"plain":"quiet"} icon="armchair" onClick=${a(!0)}>${t.rest_here}<//>`}
      </div>
      ${e.here&&o`<p class="soft rest-hint">${t.rest_hint}</p>`}
    </div>
    <dl class="panel-parts">
      <div><dt><${h} name="user" /> ${t.mine}</dt><dd>${e.mine}</dd></div>
      <div><dt><${h} name="hand-helping" /> ${t.worker}</dt><dd>${e.worker}</dd></div>
      ${e.exercises.length>0&&o`<div><dt>${t.exercises}</dt><dd class="row">
        ${e.exercises.map(i=>o`<${$} key=${i.to} small icon=${bo[i.to]} onClick=${()=>s(i.to)}>${i.label}<//>`)}
      </dd></div>`}
    </dl>
  </section>`}function Co({screen:e,send:t,page:n}){let{words:s}=e,a=i=>()=>t("download",{set:e.set,form:i}).catch(()=>{});return o`<p class="way-share">${e.share}</p>
    <${J} id="support_stairs_${e.set}" page=${n} shape=${e.narrow?"3 / 5":"3 / 2"} />
    <div class="row way-save">
      <${$} icon="image-down" onClick=${a("png")}>${s.download_png}<//>
      <${$} icon="file-down" onClick=${a("svg")}>${s.download_svg}<//>
    </div>
    <p class="soft">${s.download_hint}</p>
    <section class="card" aria-labelledby="been-heading">
      <h2 id="been-heading">${s.history_heading}</h2>
      ${e.history.length===0&&o`<p class="soft">${s.history_none}</p>`}
      <ol class="noted">${e.history.map(i=>o`<li key=${i.id}>
        <${h} name=${i.resting?"armchair":"footprints"} /> <span><b>${i.day}</b> ${i.stair}${i.resting&&o` <span class="soft">(${s.resting})</span>`}</span>
        <${$} small kind="quiet" icon="x" aria-label=${x(s.remove_mark,{what:`${i.day} ${i.stair}`})} onClick=${()=>t("remove_mark",{mark:i.id}).catch(()=>{})} />
      </li>`)}</ol>
    </section>`}var ks={first_meeting:ut,goal_ladder:gt,home:_t,meeting:vt,self_assessment:yt,strengths:xt,summary:Ct,support_stairs:St},ys=async()=>{},Et=e=>Object.hasOwn(ks,e)?ks[e]:void 0;async function ws(e){throw new Error(`no exercise "${e}" in the built page`)}function xs({left:e,words:t,onGoOn:n}){let s=e%15===0||e===60?x(t.idle_left,{seconds:e}):null;return o`<${xe} title=${t.idle_title} onClose=${n} words=${t} closable=${!1}>
    <p>${t.idle_lead}</p>
    <p class="idle-left" aria-hidden="true">${e}</p>
    <p class="unseen" role="status" aria-live="polite">${s??x(t.idle_left,{seconds:Math.ceil(e/15)*15})}</p>
    <${$} kind="primary" onClick=${n} autofocus>${t.idle_go_on}<//>
  <//>`}var tt=class{constructor(){this.all=new Map,this.watchers=new Map}get(t){return this.all.get(t)}watch(t,n){return this.watchers.has(t)||this.watchers.set(t,new Set),this.watchers.get(t).add(n),()=>this.watchers.get(t).delete(n)}put({id:t,version:n,mime:s,sentence:a,table:i,width:r,height:l,title:d},[u]=[]){let c=this.all.get(t);if(c&&c.version>n)return;let g=s&&u?URL.createObjectURL(new Blob([u],{type:s})):null,f=g?{url:g,version:n,sentence:a,table:i,width:r,height:l,title:d}:{...c,version:n,failed:!c?.url};this.all.set(t,f),this.watchers.get(t)?.forEach(p=>p()),g&&c?.url&&setTimeout(()=>URL.revokeObjectURL(c.url),1e3)}clear(){for(let{url:t}of this.all.values())t&&URL.revokeObjectURL(t);this.all.clear()}};function Cs({name:e,mime:t},[n]){let s=URL.createObjectURL(new Blob([n],{type:t})),a=Object.assign(document.createElement("a"),{href:s,download:e,hidden:!0});document.body.append(a),a.click(),a.remove(),setTimeout(()=>URL.revokeObjectURL(s),1e4)}var Tt=e=>document.querySelector(`meta[name="askelma-${e}"]`)?.content;function pe(e={}){let t=document.cookie.match(/(?:^|; )_xsrf=([^;]*)/)?.[1];return{credentials:"same-origin",cache:"no-store",redirect:"manual",...e,headers:{"Content-Type":"application/json",...t?{"X-XSRFToken":decodeURIComponent(t)}:{}}}}var nt=class{constructor({channel:t,drafts:n,onState:s,onHide:a,onWipe:i,revision:r}){Object.assign(this,{channel:t,drafts:n,onState:s,onHide:a,onWipe:i,revision:r}),this.kernel=Tt("kernel"),this.path=Tt("client-path"),this.idle=Number(Tt("idle")||300),this.activeAt=Date.now(),this.aliveAt=Date.now(),this.connection="",this.left=null,this.over=!1,this.probing=!1,this.pingedAt=0,this.lookedAt=0,this.waited=0,this.waitedFor=null}start(){this.kernel&&(this.stops=[this.listen(document,"visibilitychange",()=>this.visibility()),this.listen(window,"online",()=>this.look(!0)),this.listen(window,"pagehide",()=>this.leave()),...["pointerdown","keydown","input","wheel","touchmove"].map(t=>this.listen(window,t,()=>this.active(),{passive:!0,capture:!0}))],this.timer=setInterval(()=>this.look(),500),this.tabs=new BroadcastChannel("askelma-activity"),this.tabs.onmessage=({data:t})=>t==="active"&&this.heardActivity())}stop(){clearInterval(this.timer),this.stops?.forEach(t=>t()),this.tabs?.close(),this.over=!0}listen(t,n,s,a){return t.addEventListener(n,s,a),()=>t.removeEventListener(n,s,a)}visibility(){document.visibilityState==="hidden"?(this.onHide(),this.drafts.flush()):(this.checkIdle(),this.look(!0))}look(t=!1){if(this.over||(this.checkIdle(),document.visibilityState==="hidden"))return;let n=this.silence();!n&&(t||performance.now()-this.pingedAt>=1500)&&(this.pingedAt=performance.now(),this.channel.ask("ping").catch(()=>{})),n>=2500?this.show("reconnecting"):!n&&this.connection&&!this.down&&this.show(""),(n>=1500||this.down||t&&n)&&this.probe()}silence(){let t=Math.min(performance.now()-this.lookedAt,1e3);this.lookedAt=performance.now();let n=this.channel.oldest();return this.waited=n&&n===this.waitedFor?this.waited+t:n?1:0,this.waitedFor=n,this.waited}show(t){this.connection!==t&&(this.connection=t,this.onState({connection:t}))}async probe(){if(!this.probing){this.probing=!0;try{let t=await fetch(`/api/kernels/${this.kernel}`,pe({signal:AbortSignal.timeout(4e3)}));if(this.down=!1,t.type==="opaqueredirect"||t.status===401||t.status===403)this.signIn();else if(t.status===404)await this.reload();else if(t.ok){let{execution_state:n}=await t.json(),s=this.waited;(s>=2e4||n!=="busy"&&s>=6e3)&&await this.reload()}}catch{this.down=!0,this.show("reconnecting")}finally{this.probing=!1}}}pending(){let t=this.drafts.unsent(),n=this.channel.unanswered();return t.length||n.length?JSON.stringify({texts:t,acts:n,revision:this.revision()??0}):null}async reload(){if(this.over)return;this.show("reconnecting");let t=this.pending();if(t&&!(await fetch(`${this.path}/pending`,pe({method:"PUT",body:t}))).ok)throw new Error("not handed over");this.over=!0,location.reload()}async resend(t){if(this.path)try{let n=await fetch(`${this.path}/pending`,pe());if(!n.ok||n.status===204)return;let s=await n.json();for(let{field:a,base:i,text:r}of s?.texts??[])t.drafts.type(a,i,r);if(await t.drafts.flush(),s?.acts?.length&&s.revision===this.revision())for(let{do:a,...i}of s.acts)await t.send(a,i).catch(()=>{})}catch{}}leave(){let t=!this.over&&this.pending();t&&fetch(`${this.path}/pending`,pe({method:"PUT",body:t,keepalive:!0})).catch(()=>{})}active(){this.over||this.left!==null||this.goOn()}heardActivity(){this.activeAt=Date.now(),this.warn(null)}goOn(){this.heardActivity(),!(Date.now()-this.aliveAt<2e4)&&(this.aliveAt=Date.now(),this.tabs?.postMessage("active"),fetch("/alive",pe({method:"POST",body:"{}"})).then(t=>(t.type==="opaqueredirect"||t.status===401)&&this.signIn(),()=>{}))}checkIdle(){if(this.over)return;let t=Math.ceil(this.idle-(Date.now()-this.activeAt)/1e3);t<=0?this.lock():this.warn(t<=60?t:null)}warn(t){this.left!==t&&(this.left=t,this.onState({idleLeft:t}))}async lock(){if(this.over)return;this.over=!0;let t=new Promise(s=>setTimeout(s,1500));await Promise.race([this.drafts.flush(),t]);let n=this.pending();this.wipe();try{n&&await fetch(`${this.path}/pending`,pe({method:"PUT",body:n,signal:AbortSignal.timeout(1500)})),await fetch("/lock",pe({method:"POST",body:"{}",signal:AbortSignal.timeout(3e3)}))}catch{}this.toSignIn()}signIn(){this.over||(this.over=!0,this.wipe(),this.toSignIn())}wipe(){this.stop(),this.onWipe(),document.title="Askelma",this.channel.close()}toSignIn(){location.replace(`/sign-in?next=${encodeURIComponent(this.path??"/clients")}${location.hash}`)}};var Lt=()=>/^#[\w/-]*$/.test(location.hash)?location.hash.slice(1):"";async function So({model:e,el:t}){let n=!!document.querySelector('meta[name="askelma-kernel"]');await ys();let s=document.createElement("div");s.className=n?"askelma askelma-alone":"askelma askelma-inside",n?document.body.prepend(s):t.append(s);let a=new ze(e),i=new tt;a.on.picture=(l,d)=>i.put(l,d),a.on.download=Cs;let r=()=>{rt(null,s),s.remove(),a.close(),i.clear()};return rt(o`<${Eo} ...${{model:e,channel:a,pictures:i,host:s,alone:n,wipe:r}} />`,s),r}function Ss(e,t){let[n,s]=y(()=>e.get(t));return T(()=>{let a=()=>s(e.get(t));return e.on(`change:${t}`,a),a(),()=>e.off?.(`change:${t}`,a)},[e]),n}function Eo({model:e,channel:t,pictures:n,host:s,alone:a,wipe:i}){let r=Ss(e,"frame"),l=Ss(e,"screen"),[d,u]=y(null),[c,g]=y({saving:!1,unsaved:"",error:"",toast:null,connection:"",idleLeft:null}),[f,p]=y(!1),[m,L]=y(""),_=D=>g(Q=>({...Q,...D})),k=r?.words??{},C=w({});C.current={screen:l,frame:r,note:_};let q=fe(()=>{let D=Promise.resolve(),Q=0,z=0,X=(A,W)=>{z+=1,_({saving:!0});let se=()=>_({saving:(z-=1)>0}),ie=t.ask(A,W);return ie.then(se,se),ie},Y=(A,W={})=>{if(A==="text")return X(A,W);let se=ge(Y);if(!Q&&!se.all.size)return B(X(A,W),A);Q+=1;let ie=D.then(async()=>{let be=await se.flush();if(be.length&&A==="go"&&ee(be))throw{error:""};return X(A,W)});return D=ie.then(()=>{},()=>{}).then(()=>{Q-=1}),B(ie,A)},B=A=>(A.then(W=>_({error:"",...W.notice?{toast:{...W.notice,key:W.id}}:{}}),W=>W.error&&_({error:W.error})),A.catch(()=>{}),A),H="",ee=A=>{let W=A.join(),se=document.querySelector('.askelma [aria-invalid="true"], .askelma .conflict button');return!se||W===H?!1:(H=W,se.focus(),!0)};return{send:Y,ask:(A,W)=>t.ask(A,W),drafts:ge(Y),pictures:n,go:A=>Y("go",{to:A}),announce:A=>L(W=>W===A?`${A} `:A),toast:(A,W=!1)=>_({toast:{text:A,undo:W,key:Math.random()}})}},[t]),S=fe(()=>new nt({channel:t,drafts:q.drafts,onState:_,onHide:()=>p(!0),onWipe:i,revision:()=>C.current.frame?.revision}),[]);if(T(()=>(S.start(),q.ask("ready",{place:Lt(),scale:globalThis.devicePixelRatio||1}).then(()=>S.resend(q),()=>q.ask("ready",{scale:globalThis.devicePixelRatio||1}).then(()=>S.resend(q))),()=>S.stop()),[]),T(()=>{l?.name&&(Et(l.name)?u({screen:l,module:Et(l.name)}):ws(l.name).then(D=>C.current.screen?.name===l.name&&u({screen:C.current.screen,module:D}),()=>_({error:C.current.frame?.words.cannot_open??""})))},[l]),T(()=>q.drafts.watchAll(()=>{let D=[...q.drafts.all.values()],Q=D.some(z=>z.error||z.conflict);_({unsaved:Q?"not_saved_yet":D.length?"saving":""})}),[q]),qo(d?.screen,q),Ao(r,d?.screen,s,a),U(()=>{d&&(s.dataset.askelmaPage="",a&&document.documentElement.classList.add("askelma-has-page"))},[!!d]),Io(s,d),!d||!r?.words)return o`<div class="waiting" aria-busy="true"></div>`;let v=d.screen,b=v.foot??{},I=a?()=>S.lock():null,N=({label:D,icon:Q,do:z,...X})=>z==="lock"?S.lock():q.send(z,X).catch(()=>{}),M={...q,words:k,frame:r,place:v.place};return o`<${Ne.Provider} value=${M}>
    <div class="under" inert=${f}>
      <a class="skip" href="#" onClick=${D=>{D.preventDefault(),s.querySelector("h1")?.focus()}}>${k.skip}</a>
      <${fn}
        frame=${r}
        words=${k}
        where=${v.where??(v.name==="home"?r.meeting:v.title)}
        onLanguage=${D=>q.send("language",{code:D}).catch(()=>{})}
        onHide=${()=>p(!0)}
        onLock=${v.name==="home"?null:I}
      />
      <main class="page page-${v.name}">
        ${r.warning&&o`<p class="warning card" role="status"><${h} name="info" /> ${r.warning}</p>`}
        <h1 tabindex="-1" class=${v.quiet_title?"unseen":""}>${v.heading??v.title}</h1>
        ${v.lead&&o`<p class="lead soft">${v.lead}</p>`}
        <${To} key=${v.place} words=${k}>
          <${d.module.Screen} screen=${v} send=${q.send} page=${M} />
        <//>
      </main>
      <div class="above-foot">
        <p class=${c.error?"error-line":"error-line unseen"} role="alert">${c.error}</p>
        ${c.toast&&o`<${Ro} key=${c.toast.key} toast=${c.toast} words=${k} onUndo=${()=>{_({toast:null}),q.send("undo").catch(()=>{})}} onGone=${()=>_({toast:null})} />`}
      </div>
      <footer class="foot">
        ${b.back&&!(b.back.do==="lock"&&!a)&&o`<${$} kind=${b.back.kind??"plain"} icon=${b.back.icon??"arrow-left"} class="foot-back" onClick=${()=>N(b.back)}>${b.back.label}<//>`}
        <div class="spring"></div>
        <${Lo} status=${c} frame=${r} words=${k} />
        ${b.next&&o`<${$} kind="primary" iconEnd=${b.next.icon??"arrow-right"} class="foot-next" disabled=${b.next.disabled} onClick=${()=>N(b.next)}>${b.next.label}<//>`}
      </footer>
      <p class="unseen" role="status" aria-live="polite">${m}</p>
    </div>
    ${c.connection&&!f&&o`<div class="connection" role="status"><${h} name="loader-circle" /> ${k[c.connection]}</div>`}
    ${c.idleLeft!==null&&o`<${xs} left=${c.idleLeft} words=${k} onGoOn=${()=>S.goOn()} />`}
    ${f&&o`<${gn} words=${k} onOpen=${()=>p(!1)} />`}
  <//>`}function To({words:e,children:t}){let[n]=dn();return n?o`<p class="card" role="alert">${e.cannot_show}</p>`:t}function Lo({status:e,frame:t,words:n}){let s=e.connection&&"not_saved_yet"||e.unsaved||e.saving&&"saving";return o`<span class=${s?"saved soft":"saved"} role="status" aria-live="polite">
    ${!s&&o`<${h} name="check" />`}<span>${s?n[s]:x(n.saved,{time:t.saved})}</span>
  </span>`}function Ro({toast:e,words:t,onUndo:n,onGone:s}){let[a,i]=y(!1);T(()=>{if(a)return;let l=setTimeout(s,12e3);return()=>clearTimeout(l)},[a]);let r=l=>()=>i(l);return o`<div class="toast" role="status" onMouseEnter=${r(!0)} onMouseLeave=${r(!1)} onFocusIn=${r(!0)} onFocusOut=${r(!1)}>
    <span>${e.text}</span>
    ${e.undo&&o`<${$} small icon="undo-2" onClick=${n}>${t.undo}<//>`}
    <${$} small kind="quiet" icon="x" aria-label=${t.close} onClick=${s} />
  </div>`}function qo(e,t){let n=e?.place,s=w(null);U(()=>{if(!n||s.current===n)return;let a=s.current===null;s.current=n,Lt()!==n&&history[a?"replaceState":"pushState"](null,"",`#${n}`),!a&&(scrollTo(0,0),document.querySelector(".askelma h1")?.focus({preventScroll:!0}))},[n]),T(()=>{let a=()=>{let i=Lt();i&&i!==s.current&&t.go(i).catch(()=>{})};return addEventListener("popstate",a),()=>removeEventListener("popstate",a)},[])}function Ao(e,t,n,s){U(()=>{if(!e?.language)return;let a=s?document.documentElement:n;a.lang=e.language,a.dir=e.direction,s&&t?.title&&(document.title=`${t.title} · Askelma`)},[e,t])}function Io(e,t){T(()=>{let[n,s]=[e.querySelector(".bar"),e.querySelector(".foot")];if(!n||!s)return;let a=()=>{document.documentElement.style.setProperty("--bar-height",`${n.offsetHeight}px`),document.documentElement.style.setProperty("--foot-height",`${s.offsetHeight}px`)},i=new ResizeObserver(a);return i.observe(n),i.observe(s),()=>i.disconnect()},[!!t])}export{So as start};
