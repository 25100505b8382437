var Nn=Object.defineProperty;var Q=(e,t)=>{for(var s in t)Nn(e,s,{get:t[s],enumerable:!0})};var la=()=>document.documentElement.classList.contains("askelma-has-page");new MutationObserver((e,t)=>{la()&&(document.getElementById("askelma-opening")?.remove(),t.disconnect())}).observe(document.documentElement,{attributes:!0,attributeFilter:["class"]});setTimeout(()=>{let e=document.querySelector(".opening-slow");e&&!la()&&(e.hidden=!1)},25e3);var ze,R,va,Ie,ka,ra,ya,De={},wa=[],Dn=/acit|ex(?:s|g|n|p|$)|rph|grid|ows|mnc|ntw|ine[ch]|zoo|^ord|itera/i;function ue(e,t){for(var s in t)e[s]=t[s];return e}function xa(e){var t=e.parentNode;t&&t.removeChild(e)}function Ca(e,t,s){var a,i,o,l={};for(o in t)o=="key"?a=t[o]:o=="ref"?i=t[o]:l[o]=t[o];if(arguments.length>2&&(l.children=arguments.length>3?ze.call(arguments,2):s),typeof e=="function"&&e.defaultProps!=null)for(o in e.defaultProps)l[o]===void 0&&(l[o]=e.defaultProps[o]);return Oe(e,l,a,i,null)}function Oe(e,t,s,a,i){var o={type:e,props:t,key:s,ref:a,__k:null,__:null,__b:0,__e:null,__d:void 0,__c:null,__h:null,constructor:void 0,__v:i??++va};return R.vnode!=null&&R.vnode(o),o}function He(e){return e.children}function We(e,t){this.props=e,this.context=t}function ve(e,t){if(t==null)return e.__?ve(e.__,e.__.__k.indexOf(e)+1):null;for(var s;t<e.__k.length;t++)if((s=e.__k[t])!=null&&s.__e!=null)return s.__e;return typeof e.type=="function"?ve(e):null}function Sa(e){var t,s;if((e=e.__)!=null&&e.__c!=null){for(e.__e=e.__c.base=null,t=0;t<e.__k.length;t++)if((s=e.__k[t])!=null&&s.__e!=null){e.__e=e.__c.base=s.__e;break}return Sa(e)}}function pt(e){(!e.__d&&(e.__d=!0)&&Ie.push(e)&&!je.__r++||ra!==R.debounceRendering)&&((ra=R.debounceRendering)||ka)(je)}function je(){for(var e;je.__r=Ie.length;)e=Ie.sort(function(t,s){return t.__v.__b-s.__v.__b}),Ie=[],e.some(function(t){var s,a,i,o,l,r;t.__d&&(l=(o=(s=t).__v).__e,(r=s.__P)&&(a=[],(i=ue({},o)).__v=o.__v+1,ft(r,o,i,s.__n,r.ownerSVGElement!==void 0,o.__h!=null?[l]:null,a,l??ve(o),o.__h),La(a,o),o.__e!=l&&Sa(o)))})}function Ea(e,t,s,a,i,o,l,r,$,u){var d,m,f,h,g,q,w,E=a&&a.__k||wa,k=E.length;for(s.__k=[],d=0;d<t.length;d++)if((h=s.__k[d]=(h=t[d])==null||typeof h=="boolean"?null:typeof h=="string"||typeof h=="number"||typeof h=="bigint"?Oe(null,h,null,null,h):Array.isArray(h)?Oe(He,{children:h},null,null,null):h.__b>0?Oe(h.type,h.props,h.key,null,h.__v):h)!=null){if(h.__=s,h.__b=s.__b+1,(f=E[d])===null||f&&h.key==f.key&&h.type===f.type)E[d]=void 0;else for(m=0;m<k;m++){if((f=E[m])&&h.key==f.key&&h.type===f.type){E[m]=void 0;break}f=null}ft(e,h,f=f||De,i,o,l,r,$,u),g=h.__e,(m=h.ref)&&f.ref!=m&&(w||(w=[]),f.ref&&w.push(f.ref,null,h),w.push(m,h.__c||g,h)),g!=null?(q==null&&(q=g),typeof h.type=="function"&&h.__k!=null&&h.__k===f.__k?h.__d=$=qa(h,$,e):$=Ta(e,h,f,E,g,$),u||s.type!=="option"?typeof s.type=="function"&&(s.__d=$):e.value=""):$&&f.__e==$&&$.parentNode!=e&&($=ve(f))}for(s.__e=q,d=k;d--;)E[d]!=null&&(typeof s.type=="function"&&E[d].__e!=null&&E[d].__e==s.__d&&(s.__d=ve(a,d+1)),Ra(E[d],E[d]));if(w)for(d=0;d<w.length;d++)Ia(w[d],w[++d],w[++d])}function qa(e,t,s){var a,i;for(a=0;a<e.__k.length;a++)(i=e.__k[a])&&(i.__=e,t=typeof i.type=="function"?qa(i,t,s):Ta(s,i,i,e.__k,i.__e,t));return t}function Ta(e,t,s,a,i,o){var l,r,$;if(t.__d!==void 0)l=t.__d,t.__d=void 0;else if(s==null||i!=o||i.parentNode==null)e:if(o==null||o.parentNode!==e)e.appendChild(i),l=null;else{for(r=o,$=0;(r=r.nextSibling)&&$<a.length;$+=2)if(r==i)break e;e.insertBefore(i,o),l=o}return l!==void 0?l:i.nextSibling}function ca(e,t,s){t[0]==="-"?e.setProperty(t,s):e[t]=s==null?"":typeof s!="number"||Dn.test(t)?s:s+"px"}function Fe(e,t,s,a,i){var o;e:if(t==="style")if(typeof s=="string")e.style.cssText=s;else{if(typeof a=="string"&&(e.style.cssText=a=""),a)for(t in a)s&&t in s||ca(e.style,t,"");if(s)for(t in s)a&&s[t]===a[t]||ca(e.style,t,s[t])}else if(t[0]==="o"&&t[1]==="n")o=t!==(t=t.replace(/Capture$/,"")),t=t.toLowerCase()in e?t.toLowerCase().slice(2):t.slice(2),e.l||(e.l={}),e.l[t+o]=s,s?a||e.addEventListener(t,o?da:$a,o):e.removeEventListener(t,o?da:$a,o);else if(t!=="dangerouslySetInnerHTML"){if(i)t=t.replace(/xlink[H:h]/,"h").replace(/sName$/,"s");else if(t!=="href"&&t!=="list"&&t!=="form"&&t!=="tabIndex"&&t!=="download"&&t in e)try{e[t]=s??"";break e}catch{}typeof s=="function"||(s!=null&&(s!==!1||t[0]==="a"&&t[1]==="r")?e.setAttribute(t,s):e.removeAttribute(t))}}function $a(e){this.l[e.type+!1](R.event?R.event(e):e)}function da(e){this.l[e.type+!0](R.event?R.event(e):e)}function ft(e,t,s,a,i,o,l,r,$){var u,d,m,f,h,g,q,w,E,k,I,T=t.type;if(t.constructor!==void 0)return null;s.__h!=null&&($=s.__h,r=t.__e=s.__e,t.__h=null,o=[r]),(u=R.__b)&&u(t);try{e:if(typeof T=="function"){if(w=t.props,E=(u=T.contextType)&&a[u.__c],k=u?E?E.props.value:u.__:a,s.__c?q=(d=t.__c=s.__c).__=d.__E:("prototype"in T&&T.prototype.render?t.__c=d=new T(w,k):(t.__c=d=new We(w,k),d.constructor=T,d.render=Vn),E&&E.sub(d),d.props=w,d.state||(d.state={}),d.context=k,d.__n=a,m=d.__d=!0,d.__h=[]),d.__s==null&&(d.__s=d.state),T.getDerivedStateFromProps!=null&&(d.__s==d.state&&(d.__s=ue({},d.__s)),ue(d.__s,T.getDerivedStateFromProps(w,d.__s))),f=d.props,h=d.state,m)T.getDerivedStateFromProps==null&&d.componentWillMount!=null&&d.componentWillMount(),d.componentDidMount!=null&&d.__h.push(d.componentDidMount);else{if(T.getDerivedStateFromProps==null&&w!==f&&d.componentWillReceiveProps!=null&&d.componentWillReceiveProps(w,k),!d.__e&&d.shouldComponentUpdate!=null&&d.shouldComponentUpdate(w,d.__s,k)===!1||t.__v===s.__v){d.props=w,d.state=d.__s,t.__v!==s.__v&&(d.__d=!1),d.__v=t,t.__e=s.__e,t.__k=s.__k,t.__k.forEach(function(C){C&&(C.__=t)}),d.__h.length&&l.push(d);break e}d.componentWillUpdate!=null&&d.componentWillUpdate(w,d.__s,k),d.componentDidUpdate!=null&&d.__h.push(function(){d.componentDidUpdate(f,h,g)})}d.context=k,d.props=w,d.state=d.__s,(u=R.__r)&&u(t),d.__d=!1,d.__v=t,d.__P=e,u=d.render(d.props,d.state,d.context),d.state=d.__s,d.getChildContext!=null&&(a=ue(ue({},a),d.getChildContext())),m||d.getSnapshotBeforeUpdate==null||(g=d.getSnapshotBeforeUpdate(f,h)),I=u!=null&&u.type===He&&u.key==null?u.props.children:u,Ea(e,Array.isArray(I)?I:[I],t,s,a,i,o,l,r,$),d.base=t.__e,t.__h=null,d.__h.length&&l.push(d),q&&(d.__E=d.__=null),d.__e=!1}else o==null&&t.__v===s.__v?(t.__k=s.__k,t.__e=s.__e):t.__e=jn(s.__e,t,s,a,i,o,l,$);(u=R.diffed)&&u(t)}catch(C){t.__v=null,($||o!=null)&&(t.__e=r,t.__h=!!$,o[o.indexOf(r)]=null),R.__e(C,t,s)}}function La(e,t){R.__c&&R.__c(t,e),e.some(function(s){try{e=s.__h,s.__h=[],e.some(function(a){a.call(s)})}catch(a){R.__e(a,s.__v)}})}function jn(e,t,s,a,i,o,l,r){var $,u,d,m=s.props,f=t.props,h=t.type,g=0;if(h==="svg"&&(i=!0),o!=null){for(;g<o.length;g++)if(($=o[g])&&($===e||(h?$.localName==h:$.nodeType==3))){e=$,o[g]=null;break}}if(e==null){if(h===null)return document.createTextNode(f);e=i?document.createElementNS("http://www.w3.org/2000/svg",h):document.createElement(h,f.is&&f),o=null,r=!1}if(h===null)m===f||r&&e.data===f||(e.data=f);else{if(o=o&&ze.call(e.childNodes),u=(m=s.props||De).dangerouslySetInnerHTML,d=f.dangerouslySetInnerHTML,!r){if(o!=null)for(m={},g=0;g<e.attributes.length;g++)m[e.attributes[g].name]=e.attributes[g].value;(d||u)&&(d&&(u&&d.__html==u.__html||d.__html===e.innerHTML)||(e.innerHTML=d&&d.__html||""))}if((function(q,w,E,k,I){var T;for(T in E)T==="children"||T==="key"||T in w||Fe(q,T,null,E[T],k);for(T in w)I&&typeof w[T]!="function"||T==="children"||T==="key"||T==="value"||T==="checked"||E[T]===w[T]||Fe(q,T,w[T],E[T],k)})(e,f,m,i,r),d)t.__k=[];else if(g=t.props.children,Ea(e,Array.isArray(g)?g:[g],t,s,a,i&&h!=="foreignObject",o,l,o?o[0]:s.__k&&ve(s,0),r),o!=null)for(g=o.length;g--;)o[g]!=null&&xa(o[g]);r||("value"in f&&(g=f.value)!==void 0&&(g!==e.value||h==="progress"&&!g)&&Fe(e,"value",g,m.value,!1),"checked"in f&&(g=f.checked)!==void 0&&g!==e.checked&&Fe(e,"checked",g,m.checked,!1))}return e}function Ia(e,t,s){try{typeof e=="function"?e(t):e.current=t}catch(a){R.__e(a,s)}}function Ra(e,t,s){var a,i;if(R.unmount&&R.unmount(e),(a=e.ref)&&(a.current&&a.current!==e.__e||Ia(a,null,t)),(a=e.__c)!=null){if(a.componentWillUnmount)try{a.componentWillUnmount()}catch(o){R.__e(o,t)}a.base=a.__P=null}if(a=e.__k)for(i=0;i<a.length;i++)a[i]&&Ra(a[i],t,typeof e.type!="function");s||e.__e==null||xa(e.__e),e.__e=e.__d=void 0}function Vn(e,t,s){return this.constructor(e,s)}function gt(e,t,s){var a,i,o;R.__&&R.__(e,t),i=(a=typeof s=="function")?null:s&&s.__k||t.__k,o=[],ft(t,e=(!a&&s||t).__k=Ca(He,null,[e]),i||De,De,t.ownerSVGElement!==void 0,!a&&s?[s]:i?null:t.firstChild?ze.call(t.childNodes):null,o,!a&&s?s:i?i.__e:t.firstChild,a),La(o,e)}function Ba(e,t){var s={__c:t="__cC"+ya++,__:e,Consumer:function(a,i){return a.children(i)},Provider:function(a){var i,o;return this.getChildContext||(i=[],(o={})[t]=this,this.getChildContext=function(){return o},this.shouldComponentUpdate=function(l){this.props.value!==l.value&&i.some(pt)},this.sub=function(l){i.push(l);var r=l.componentWillUnmount;l.componentWillUnmount=function(){i.splice(i.indexOf(l),1),r&&r.call(l)}}),a.children}};return s.Provider.__=s.Consumer.contextType=s}ze=wa.slice,R={__e:function(e,t){for(var s,a,i;t=t.__;)if((s=t.__c)&&!s.__)try{if((a=s.constructor)&&a.getDerivedStateFromError!=null&&(s.setState(a.getDerivedStateFromError(e)),i=s.__d),s.componentDidCatch!=null&&(s.componentDidCatch(e),i=s.__d),i)return s.__E=s}catch(o){e=o}throw e}},va=0,We.prototype.setState=function(e,t){var s;s=this.__s!=null&&this.__s!==this.state?this.__s:this.__s=ue({},this.state),typeof e=="function"&&(e=e(ue({},s),this.props)),e&&ue(s,e),e!=null&&this.__v&&(t&&this.__h.push(t),pt(this))},We.prototype.forceUpdate=function(e){this.__v&&(this.__e=!0,e&&this.__h.push(e),pt(this))},We.prototype.render=He,Ie=[],ka=typeof Promise=="function"?Promise.prototype.then.bind(Promise.resolve()):setTimeout,je.__r=0,ya=0;var me,J,ua,Ve=0,ht=[],pa=R.__b,ha=R.__r,ma=R.diffed,fa=R.__c,ga=R.unmount;function ke(e,t){R.__h&&R.__h(J,e,Ve||t),Ve=0;var s=J.__H||(J.__H={__:[],__h:[]});return e>=s.__.length&&s.__.push({}),s.__[e]}function b(e){return Ve=1,zn(Aa,e)}function zn(e,t,s){var a=ke(me++,2);return a.t=e,a.__c||(a.__=[s?s(t):Aa(void 0,t),function(i){var o=a.t(a.__[0],i);a.__[0]!==o&&(a.__=[o,a.__[1]],a.__c.setState({}))}],a.__c=J),a.__}function x(e,t){var s=ke(me++,3);!R.__s&&_t(s.__H,t)&&(s.__=e,s.__H=t,J.__H.__h.push(s))}function X(e,t){var s=ke(me++,4);!R.__s&&_t(s.__H,t)&&(s.__=e,s.__H=t,J.__h.push(s))}function y(e){return Ve=5,ye(function(){return{current:e}},[])}function ye(e,t){var s=ke(me++,7);return _t(s.__H,t)&&(s.__=e(),s.__H=t,s.__h=e),s.__}function Pa(e){var t=J.context[e.__c],s=ke(me++,9);return s.c=e,t?(s.__==null&&(s.__=!0,t.sub(J)),t.props.value):e.__}function Ma(e){var t=ke(me++,10),s=b();return t.__=e,J.componentDidCatch||(J.componentDidCatch=function(a){t.__&&t.__(a),s[1](a)}),[s[0],function(){s[1](void 0)}]}function Hn(){ht.forEach(function(e){if(e.__P)try{e.__H.__h.forEach(Ne),e.__H.__h.forEach(mt),e.__H.__h=[]}catch(t){e.__H.__h=[],R.__e(t,e.__v)}}),ht=[]}R.__b=function(e){J=null,pa&&pa(e)},R.__r=function(e){ha&&ha(e),me=0;var t=(J=e.__c).__H;t&&(t.__h.forEach(Ne),t.__h.forEach(mt),t.__h=[])},R.diffed=function(e){ma&&ma(e);var t=e.__c;t&&t.__H&&t.__H.__h.length&&(ht.push(t)!==1&&ua===R.requestAnimationFrame||((ua=R.requestAnimationFrame)||function(s){var a,i=function(){clearTimeout(o),_a&&cancelAnimationFrame(a),setTimeout(s)},o=setTimeout(i,100);_a&&(a=requestAnimationFrame(i))})(Hn)),J=void 0},R.__c=function(e,t){t.some(function(s){try{s.__h.forEach(Ne),s.__h=s.__h.filter(function(a){return!a.__||mt(a)})}catch(a){t.some(function(i){i.__h&&(i.__h=[])}),t=[],R.__e(a,s.__v)}}),fa&&fa(e,t)},R.unmount=function(e){ga&&ga(e);var t=e.__c;if(t&&t.__H)try{t.__H.__.forEach(Ne)}catch(s){R.__e(s,t.__v)}};var _a=typeof requestAnimationFrame=="function";function Ne(e){var t=J;typeof e.__c=="function"&&e.__c(),J=t}function mt(e){var t=J;e.__c=e.__(),J=t}function _t(e,t){return!e||e.length!==t.length||t.some(function(s,a){return s!==e[a]})}function Aa(e,t){return typeof t=="function"?t(e):t}var Fa=function(e,t,s,a){var i;t[0]=0;for(var o=1;o<t.length;o++){var l=t[o++],r=t[o]?(t[0]|=l?1:2,s[t[o++]]):t[++o];l===3?a[0]=r:l===4?a[1]=Object.assign(a[1]||{},r):l===5?(a[1]=a[1]||{})[t[++o]]=r:l===6?a[1][t[++o]]+=r+"":l?(i=e.apply(r,Fa(e,r,s,["",null])),a.push(i),r[0]?t[0]|=2:(t[o-2]=0,t[o]=i)):a.push(r)}return a},ba=new Map,n=function(e){var t=ba.get(this);return t||(t=new Map,ba.set(this,t)),(t=Fa(this,t.get(e)||(t.set(e,t=(function(s){for(var a,i,o=1,l="",r="",$=[0],u=function(f){o===1&&(f||(l=l.replace(/^\s*\n\s*|\s*\n\s*$/g,"")))?$.push(0,f,l):o===3&&(f||l)?($.push(3,f,l),o=2):o===2&&l==="..."&&f?$.push(4,f,0):o===2&&l&&!f?$.push(5,0,!0,l):o>=5&&((l||!f&&o===5)&&($.push(o,0,l,i),o=6),f&&($.push(o,f,0,i),o=6)),l=""},d=0;d<s.length;d++){d&&(o===1&&u(),u(d));for(var m=0;m<s[d].length;m++)a=s[d][m],o===1?a==="<"?(u(),$=[$],o=3):l+=a:o===4?l==="--"&&a===">"?(o=1,l=""):l=a+l[0]:r?a===r?r="":l+=a:a==='"'||a==="'"?r=a:a===">"?(u(),o=1):o&&(a==="="?(o=5,i=l,l=""):a==="/"&&(o<5||s[d][m+1]===">")?(u(),o===3&&($=$[0]),o=$,($=$[0]).push(2,0,o),o=0):a===" "||a==="	"||a===`
`||a==="\r"?(u(),o=2):l+=a),o===3&&l==="!--"&&(o=4,$=$[0])}return u(),$})(e)),t),arguments,[])).length>1?t:t[0]}.bind(Ca);var Un=new URL("../icons/icons.svg",import.meta.url).href,Gn=/^(arrow|chevron)-(left|right)$|^undo/;function p({name:e,big:t}){let s=["i",t&&"i-big",Gn.test(e)&&"i-turns"].filter(Boolean).join(" ");return n`<svg class=${s} aria-hidden="true" focusable="false">
    <use href="${Un}#${e}" />
  </svg>`}function c({kind:e="plain",small:t,icon:s,iconEnd:a,children:i,class:o="",buttonRef:l,...r}){let $=["btn",e!=="plain"&&e,t&&"small",o].filter(Boolean).join(" ");return n`<button type="button" class=${$} ref=${l} ...${r}>
    ${s&&n`<${p} name=${s} />`}${i}${a&&n`<${p} name=${a} />`}
  </button>`}var Ue=Ba({words:{},announce(){},pictures:null}),oe=()=>Pa(Ue);function se(e){let t=oe();return(s,a)=>_(e&&e[s]!==void 0?e[s]:t.words[s],a)}function _(e,t={}){return String(e??"").replace(/\{(\w+)\}/g,(s,a)=>a in t?t[a]:s)}var Qn=0,D=e=>ye(()=>`${e}-${++Qn}`,[]);function j(e,t){let[s,a]=b(null),i=y(0);x(()=>{i.current||a(null)},[e]);let o=l=>{a({value:l});let r=t?.(l);if(!r?.then)return;i.current+=1;let $=()=>{i.current-=1,i.current||a(null)};r.then($,$)};return[s?s.value:e,o]}var bt=new WeakMap;function we(e){return bt.has(e)||bt.set(e,new vt(e)),bt.get(e)}var vt=class{constructor(t){this.send=t,this.all=new Map,this.watchers=new Map}of(t){return this.all.get(t)}watch(t,s){return this.watchers.has(t)||this.watchers.set(t,new Set),this.watchers.get(t).add(s),()=>this.watchers.get(t).delete(s)}watchAll(t){return this.watch("",t)}tell(t){this.watchers.get(t)?.forEach(s=>s()),this.watchers.get("")?.forEach(s=>s())}type(t,s,a){let i=this.all.get(t)??{base:s,sending:null};clearTimeout(i.timer),Object.assign(i,{text:a,conflict:null,timer:setTimeout(()=>this.save(t),600)}),a===i.base&&!i.sending?(clearTimeout(i.timer),this.all.delete(t)):this.all.set(t,i),this.tell(t)}async save(t){let s=this.all.get(t);if(!s)return!0;if(clearTimeout(s.timer),s.conflict)return!1;if(s.sending)return await s.sending,this.save(t);let{base:a,text:i}=s;s.sending=this.send("text",{field:t,base:a,text:i}).then(l=>(s.base=l.text??i,s.error="",s.saved=l.saved,!0),l=>(s.error=l.error??"",s.conflict=l.conflict??null,!1)),this.tell(t);let o=await s.sending;return s.sending=null,o&&s.text===i&&(clearTimeout(s.timer),this.all.delete(t),this.saved={field:t,text:s.base}),this.tell(t),o}settle(t,s){let a=this.all.get(t);return a?.conflict?(a.base=a.conflict.theirs,Object.assign(a,{text:s,conflict:null,error:""}),s===a.base?(this.all.delete(t),this.tell(t),!0):this.save(t)):!0}drop(t){clearTimeout(this.all.get(t)?.timer),this.all.delete(t),this.tell(t)}async flush(){let t=[...this.all.keys()],s=await Promise.all(t.map(a=>this.save(a)));return t.filter((a,i)=>!s[i])}unsent(){return[...this.all].map(([t,{base:s,text:a}])=>({field:t,base:s,text:a}))}};var xe=globalThis.speechSynthesis;function Ge(e){return(xe?.getVoices()??[]).find(s=>s.localService&&s.lang.toLowerCase().startsWith(e.toLowerCase()))}function Oa(e){return xe?.addEventListener?(xe.addEventListener("voiceschanged",e),()=>xe.removeEventListener("voiceschanged",e)):()=>{}}function Wa(e,t,s){Qe();let a=String(getSelection()??"").trim(),i=new SpeechSynthesisUtterance(a||e.innerText);i.voice=Ge(t),i.lang=i.voice?.lang??t,i.rate=.92,i.onend=i.onerror=s,xe.speak(i)}var Qe=()=>xe?.cancel();var Yn=!!document.querySelector('meta[name="askelma-practice"]'),Na=["A","A+","A++"];function Da({frame:e,where:t,words:s,onLanguage:a,onHide:i,onLock:o,onRest:l}){let[r,$]=b(!1),u=y(null);return x(()=>{let d=m=>m.type==="keydown"?m.key==="Escape"&&$(!1):!u.current?.contains(m.target)&&$(!1);return addEventListener("pointerdown",d),addEventListener("keydown",d),()=>{removeEventListener("pointerdown",d),removeEventListener("keydown",d)}},[]),n`<header class="bar" ref=${u}>
    <div class="brand">
      <svg class="brand-sign i-turns" viewBox="0 0 24 24" aria-hidden="true"><path d="M3 21v-6h6V9h6V3h6v18z" /></svg>
      <span class="brand-name">Askelma</span>
    </div>
    ${Yn&&n`<span class="tag practice-tag">${s.practice}</span>`}
    <div class="who" dir="auto">${e.client}</div>
    <div class="where soft">${t}</div>
    <div class="spring"></div>
    <${c}
      small
      class="tools-button"
      icon=${r?"x":"menu"}
      aria-label=${s.tools}
      aria-expanded=${r?"true":"false"}
      aria-controls="askelma-tools"
      onClick=${()=>$(!r)}
    />
    <div class=${r?"tools open":"tools"} id="askelma-tools">
      ${e.languages.length>1&&n`<${Kn} frame=${e} words=${s} onLanguage=${a} />`}
      <${Zn} words=${s} />
      <${Xn} language=${e.language} words=${s} />
      ${o&&n`<${c} small icon="lock" class="lock-tool" onClick=${o}><span class="tool-word">${s.lock}</span><//>`}
    </div>
    ${e.rest&&n`<${c} small icon="armchair" class="rest-tool" aria-label=${e.rest.label} title=${e.rest.label} onClick=${l}><span class="tool-word">${e.rest.word}</span><//>`}
    <${c} small icon="eye-off" class="hide-tool" onClick=${i}><span class="tool-word">${s.hide}</span><//>
  </header>`}function Kn({frame:e,words:t,onLanguage:s}){let[a,i]=b(!1),o=y(null),l=e.languages.find(r=>r.code===e.language);return x(()=>{if(!a)return;let r=$=>($.key==="Escape"||$.type!=="keydown"&&!o.current?.contains($.target))&&i(!1);return addEventListener("pointerdown",r),addEventListener("keydown",r),()=>{removeEventListener("pointerdown",r),removeEventListener("keydown",r)}},[a]),n`<div class="menu" ref=${o}>
    <${c}
      small
      icon="languages"
      iconEnd="chevron-down"
      aria-expanded=${a?"true":"false"}
      onClick=${()=>i(!a)}
    ><span class="unseen">${t.language}: </span>${l?.name}<//>
    ${a&&n`<ul class="menu-list">
      ${e.languages.map(r=>n`<li key=${r.code}>
          <button
            type="button"
            lang=${r.code}
            aria-current=${r.code===e.language?"true":void 0}
            onClick=${()=>{i(!1),r.code!==e.language&&s(r.code)}}
          >${r.code===e.language?n`<${p} name="check" />`:n`<span class="i"></span>`} ${r.name}</button>
        </li>`)}
    </ul>`}
  </div>`}function Zn({words:e}){let[t,s]=b(Number(document.documentElement.dataset.textSize??0));return n`<${c} small onClick=${()=>{let i=(t+1)%Na.length;document.documentElement.dataset.textSize=i,dispatchEvent(new Event("resize")),s(i)}} class="size-tool">
    <span aria-hidden="true">${Na[t]}</span><span class="unseen">${e[`text_size_${t}`]}</span>
  <//>`}function Xn({language:e,words:t}){let[s,a]=b(()=>Ge(e)),[i,o]=b(!1);return x(()=>{let r=()=>a(Ge(e));return r(),Oa(r)},[e]),x(()=>Qe,[]),s?n`<${c} small icon=${i?"square":"volume-2"} aria-pressed=${i?"true":"false"} onClick=${()=>{i?Qe():Wa(document.querySelector(".askelma main"),e,()=>o(!1)),o(!i)}}>
    <span class="tool-word">${i?t.stop_reading:t.read_aloud}</span>
  <//>`:null}var Ye=class{constructor(t){this.model=t,this.open=new Map,this.number=0,this.on={reply(){},picture(){},download(){}},this.hear=this.hear.bind(this),t.on("msg:custom",this.hear)}ask(t,s={}){let a={...s,id:++this.number,do:t};return new Promise((i,o)=>{this.open.set(a.id,{message:a,resolve:i,reject:o});try{Promise.resolve(this.model.send(a)).catch(()=>{})}catch{}})}hear(t,s){if(t.kind!=="reply"){this.on[t.kind]?.(t,s);return}let a=this.open.get(t.id);this.open.delete(t.id),this.on.reply(t,a?.message),t.ok?a?.resolve(t):a?.reject(t)}oldest(){return this.open.keys().next().value??null}unanswered(){let t=new Set(["ping","ready","go","text"]);return[...this.open.values()].map(({message:{id:s,...a}})=>a).filter(s=>!t.has(s.do))}close(){this.model.off?.("msg:custom",this.hear),this.open.clear()}};function ja({words:e,onOpen:t}){let s=y(null);return x(()=>{s.current.focus();let a=i=>i.key==="Escape"&&t();return addEventListener("keydown",a),()=>removeEventListener("keydown",a)},[]),n`<div class="curtain" role="dialog" aria-modal="true" aria-label=${e.curtain}>
    <svg class="curtain-picture" viewBox="0 0 800 500" preserveAspectRatio="xMidYMax slice" aria-hidden="true">
      <rect class="curtain-sky" width="800" height="500" />
      <circle class="curtain-sun" cx="590" cy="140" r="54" />
      <path class="curtain-far" d="M0 330 Q140 230 290 310 T560 290 T800 320 V500 H0Z" />
      <path class="curtain-near" d="M0 400 Q180 330 380 390 T800 380 V500 H0Z" />
    </svg>
    <button type="button" class="curtain-open" ref=${s} onClick=${t}>
      <span class="btn">${e.curtain_open}</span>
    </button>
  </div>`}var kt={};Q(kt,{Screen:()=>ii});function A({legend:e,hint:t,name:s,options:a,value:i,onChange:o,quietLegend:l}){let r=D("choice"),[$,u]=j(i,o);return n`<fieldset class="choice" aria-describedby=${t?`${r}-hint`:void 0}>
    <legend class=${l?"unseen":""}>${e}</legend>
    ${t&&n`<p class="soft" id="${r}-hint">${t}</p>`}
    ${a.map(d=>n`<label class="choice-row" key=${d.value}>
        <input
          type="radio"
          name="${s}-${r}"
          value=${d.value}
          checked=${$===d.value}
          onChange=${()=>u(d.value)}
        />
        <span>${d.label}${d.hint&&n`<span class="soft choice-hint">${d.hint}</span>`}</span>
      </label>`)}
  </fieldset>`}function F({label:e,hint:t,value:s,onChange:a,min:i,max:o,words:l}){let r=se(l),$=D("date"),[u,d]=j(s??"",a);return n`<div class="text-field date-field">
    <label for=${$}>${e}</label>
    ${t&&n`<p class="soft text-hint" id="${$}-hint">${t}</p>`}
    <div class="row">
      <input
        id=${$}
        class="text-input"
        type="date"
        value=${u}
        min=${i}
        max=${o}
        aria-describedby=${t?`${$}-hint`:void 0}
        onChange=${m=>d(m.target.value)}
      />
      ${u&&n`<${c} kind="quiet" icon="x" aria-label=${r("clear_date",{label:e})} onClick=${()=>d("")} />`}
    </div>
  </div>`}function re({title:e,onClose:t,words:s,children:a,wide:i,closable:o=!0}){let l=se(s),r=D("dialog"),$=y(null);x(()=>{let d=document.activeElement,m=$.current;return m.open||m.showModal(),()=>{m.open&&m.close(),d?.isConnected&&d.focus()}},[]);let u=d=>{d.preventDefault(),o&&t?.()};return n`<dialog class=${i?"dialog wide":"dialog"} ref=${$} aria-labelledby=${r} onCancel=${u}>
    <div class="dialog-head">
      <h2 id=${r} tabindex="-1">${e}</h2>
      ${o&&n`<${c} kind="quiet" small icon="x" aria-label=${l("close")} onClick=${u} />`}
    </div>
    ${a}
  </dialog>`}function Re({legend:e,options:t,value:s,onChange:a,words:i}){let o=D("steps"),[l,r]=j(s??null,a),$=y(null),u=()=>{r(null),$.current?.focus()},d=t.find(m=>m.value===l);return n`<div class="five-steps-input">
    <fieldset>
      <legend>${e}</legend>
      <div class="five-row">
        ${t.map((m,f)=>n`<label key=${m.value} class="five-step">
          <input type="radio" name=${o} ref=${f?void 0:$} checked=${l===m.value} onChange=${()=>r(m.value)} />
          <i class="five-dot" aria-hidden="true" style=${{"--step":f+1}}></i>
          <span>${m.label}</span>
        </label>`)}
      </div>
    </fieldset>
    <p class="five-said" aria-hidden="true">
      ${d?n`<b>${d.label}</b>`:n`<span class="soft">${t[0].label}</span><span class="soft">${t.at(-1).label}</span>`}
    </p>
    <div class="five-clear">
      ${l!==null&&n`<${c} kind="quiet" small icon="x" aria-label=${_(i.clear_of,{question:e})} onClick=${u}>${i.clear}<//>`}
    </div>
  </div>`}function fe({legend:e,hint:t,low:s,high:a,name:i,min:o=0,max:l=10,value:r,onChange:$}){let u=D("mark"),[d,m]=j(r,$),f=Array.from({length:l-o+1},(h,g)=>o+g);return n`<fieldset class="mark" aria-describedby=${[t&&`${u}-hint`,`${u}-ends`].filter(Boolean).join(" ")}>
    <legend>${e}</legend>
    ${t&&n`<p class="soft" id="${u}-hint">${t}</p>`}
    <div class="mark-line"><div class=${f.length>6?"mark-numbers many":"mark-numbers"}>
      ${f.map(h=>n`<label class="mark-number" key=${h}>
          <input
            type="radio"
            name="${i}-${u}"
            value=${h}
            checked=${d===h}
            onChange=${()=>m(h)}
          /><span>${h}</span>
        </label>`)}
    </div></div>
    <p class="mark-ends soft" id="${u}-ends"><span>${o} = ${s}</span> <span>${l} = ${a}</span></p>
  </fieldset>`}function v(e){return e.field?n`<${ei} ...${e} key=${e.field} />`:n`<${Jn} ...${e} />`}function Jn({value:e="",onChange:t,error:s,...a}){return n`<${Va} ...${a} text=${e} error=${s} onText=${i=>t?.(i)} />`}function ei({field:e,value:t="",send:s,words:a,...i}){let o=se(a),l=oe(),r=we(s??l.send),[,$]=b(0),[u,d]=b(null),[m,f]=b(!1);X(()=>r.watch(e,()=>$(k=>k+1)),[e,r]),x(()=>d(null),[t]),x(()=>()=>{r.save(e)},[e,r]);let h=r.of(e),g=r.saved?.field===e?r.saved.text:null,q=u??g??t;X(()=>{r.saved?.field===e&&(r.saved=null,$(k=>k+1))},[t]);let w=m?h?.error||h?.conflict?"":h?"saving":"text_saved":"",E=()=>r.save(e);return n`<${Va}
      ...${i}
      text=${h?h.text:q}
      error=${h?.error}
      status=${w==="text_saved"?n`<${p} name="check" /> ${o("text_saved")}`:w&&o("text_saving")}
      onText=${k=>{f(!0),r.type(e,h?.base??q,k)}}
      onBlur=${E}
    />
    ${h?.conflict&&n`<${ti} field=${e} drafts=${r} say=${o} />`}`}function Va({label:e,hint:t,text:s,error:a,status:i,onText:o,onBlur:l,multiline:r,rows:$=3,maxLength:u,quietLabel:d,fieldRef:m,type:f="text",inputmode:h}){let g=D("text"),q=y(null),w=m??q,E=y(null);X(()=>{let S=w.current;if(S&&document.activeElement===S&&E.current&&S.value===s&&E.current.text!==s){let M=Math.min(E.current.at,s.length);S.setSelectionRange&&S.setSelectionRange(M,M)}},[s]);let k=S=>{E.current={text:S.target.value,at:S.target.selectionStart},o(S.target.value)},I=u&&s.length>u*.8,T=[t&&`${g}-hint`,I&&`${g}-count`,a&&`${g}-error`].filter(Boolean).join(" "),C={id:g,class:"text-input",value:s,onInput:k,onBlur:l,onSelect:S=>E.current={text:S.target.value,at:S.target.selectionStart},ref:w,dir:"auto",autocomplete:"off",spellcheck:!1,"aria-describedby":T||void 0,"aria-invalid":a?"true":void 0};return n`<div class="text-field">
    <label for=${g} class=${d?"unseen":""}>${e}</label>
    ${t&&n`<p class="soft text-hint" id="${g}-hint">${t}</p>`}
    ${r?n`<textarea rows=${$} ...${C}></textarea>`:n`<input type=${f} inputmode=${h} ...${C} />`}
    <div class="text-foot">
      ${a&&n`<p class="text-error" id="${g}-error" role="alert"><${p} name="circle-alert" /> ${a}</p>`}
      ${I&&n`<span class="soft" id="${g}-count">${s.length} / ${u}</span>`}
      <span class="text-status soft">${i}</span>
    </div>
  </div>`}function ti({field:e,drafts:t,say:s}){let{conflict:a}=t.of(e),i=o=>()=>t.settle(e,o);return n`<div class="conflict card" role="group" aria-label=${s("conflict_title")}>
    <p role="alert"><strong>${s("conflict_title")}</strong> ${s("conflict_lead")}</p>
    <div class="conflict-texts">
      <div><b>${s("conflict_mine")}</b><blockquote dir="auto">${a.mine}</blockquote></div>
      <div><b>${s("conflict_theirs")}</b><blockquote dir="auto">${a.theirs||s("conflict_empty")}</blockquote></div>
    </div>
    <div class="row">
      <${c} onClick=${i(a.mine)}>${s("conflict_keep_mine")}<//>
      <${c} onClick=${i(a.theirs)}>${s("conflict_take_theirs")}<//>
      <${c} onClick=${i([a.theirs,a.mine].filter(Boolean).join(`
`))}>${s("conflict_join")}<//>
    </div>
  </div>`}function Y({label:e,hint:t,notes:s,list:a,send:i,field:o,words:l,addLabel:r,noteLabel:$,extra:u={}}){let d=se(l),m=D("notes"),f=typeof o=="function"?o:k=>`${o}/${k.id}`,[h,g]=b(null),q=y(null),w=y(null);x(()=>{h===null||s.length<=h||(g(null),q.current?.focus())},[s.length]);let E=async k=>{await i("remove_note",{list:a,note:k.id,...u}),w.current?.focus()};return n`<section class="note-list" aria-labelledby=${m}>
    <h2 id=${m}>${e}</h2>
    ${t&&n`<p class="soft">${t}</p>`}
    <ul>
      ${s.map((k,I)=>n`<li key=${k.id}>
          <${v}
            label=${d("note_number",{label:$??e,number:I+1})}
            quietLabel
            field=${f(k)}
            value=${k.text}
            send=${i}
            words=${l}
            multiline
            rows="2"
            fieldRef=${I===s.length-1?q:void 0}
          />
          <${c}
            kind="quiet"
            icon="x"
            aria-label=${d("remove_note",{text:k.text||d("note_number",{label:e,number:I+1})})}
            onClick=${()=>E(k).catch(()=>{})}
          />
        </li>`)}
    </ul>
    <${c}
      icon="plus"
      buttonRef=${w}
      onClick=${()=>{g(s.length),i("add_note",{list:a,...u}).catch(()=>g(null))}}
      >${r??d("add_note")}<//
    >
  </section>`}function Be({items:e,render:t,onMove:s,label:a,words:i}){let o=se(i),l=oe(),r=y(null),[$,u]=b(null),[d,m]=b(null),f=y(null),h=y(0),g=e.map(C=>C.id).join(`
`);x(()=>{h.current||u(null)},[g]);let q=new Map(e.map(C=>[C.id,C])),w=($??e.map(C=>C.id)).filter(C=>q.has(C));X(()=>{if(!f.current)return;let{id:C,way:S}=f.current;f.current=null;let M=[...r.current.children].find(O=>O.dataset.id===C),z=M?[...M.querySelectorAll("[data-way]")]:[];(z.find(O=>O.dataset.way===S&&!O.disabled)??z.find(O=>!O.disabled))?.focus()});let E=(C,S)=>{let M=w.indexOf(C);if(S===M||S<0||S>=w.length)return;let z=w.filter(G=>G!==C);z.splice(S,0,C),u(z),l.announce?.(o("moved",{title:q.get(C).title,place:S+1,count:w.length})),h.current+=1;let O=()=>--h.current||u(null);Promise.resolve(s(C,S)).then(O,O)},k=(C,S)=>{f.current={id:C,way:S},E(C,w.indexOf(C)+(S==="up"?-1:1))},I=(C,S)=>{if(C.button)return;let M=[...r.current.children].map(ee=>ee.getBoundingClientRect()),z=w.indexOf(S),O=C.currentTarget,G=C.clientY,te=window.scrollY;O.setPointerCapture(C.pointerId),m({id:S,from:z,to:z,shift:0,height:M[z].height});let K=ee=>{let W=ee.clientY-G+window.scrollY-te,Z=M[z].top+M[z].height/2+W,ie=M.filter((B,V)=>V!==z&&B.top+B.height/2<Z).length;m({id:S,from:z,to:ie,shift:W,height:M[z].height}),O.dataset.to=ie},ne=ee=>{O.removeEventListener("pointermove",K),O.removeEventListener("pointerup",ne),O.removeEventListener("pointercancel",ne),m(null),ee.type==="pointerup"&&O.dataset.to!==void 0&&E(S,Number(O.dataset.to)),delete O.dataset.to};O.addEventListener("pointermove",K),O.addEventListener("pointerup",ne),O.addEventListener("pointercancel",ne)},T=(C,S)=>d?C===d.id?d.shift:S>d.from&&S<=d.to?-d.height:S<d.from&&S>=d.to?d.height:0:0;return n`<ol class=${d?"order dragging":"order"} ref=${r} aria-label=${a}>
    ${w.map((C,S)=>{let M=q.get(C);return n`<li
        key=${C}
        data-id=${C}
        class=${d?.id===C?"order-row held":"order-row"}
        style=${{transform:d?`translateY(${T(C,S)}px)`:""}}
      >
        <span class="order-handle" title=${o("drag")} aria-hidden="true" onPointerDown=${z=>I(z,C)}>
          <${p} name="grip-vertical" />
        </span>
        <div class="order-what">${t?t(M,S):M.title}</div>
        <div class="order-buttons">
          <${c} small icon="arrow-up" data-way="up" disabled=${S===0} aria-label=${o("move_up",{title:M.title})} onClick=${()=>k(C,"up")} />
          <${c} small icon="arrow-down" data-way="down" disabled=${S===w.length-1} aria-label=${o("move_down",{title:M.title})} onClick=${()=>k(C,"down")} />
        </div>
      </li>`})}
  </ol>`}function P({id:e,alt:t,table:s,page:a,shape:i="4 / 3",words:o,bare:l}){let r=a??oe(),$=se(o),[,u]=b(0);X(()=>r.pictures?.watch(e,()=>u(h=>h+1)),[e]);let d=r.pictures?.get(e),m=t??d?.sentence??"",f=s??d?.table;return n`<figure class="picture">
    <div class="picture-place" style=${{aspectRatio:d?.width?`${d.width} / ${d.height}`:i}}>
      ${d?.url?n`<img src=${d.url} alt=${m} width=${d.width} height=${d.height} />`:n`<p class="soft picture-wait">${d?.failed?$("picture_failed"):$("picture_coming")}</p>`}
    </div>
    ${!l&&f&&n`<details class="picture-table">
      <summary>${$("show_table")}</summary>
      <p>${m}</p>
      <div class="table-scroll" tabindex="0" role="region" aria-label=${$("table")}>
        <table class=${f.head.length>2?"stacks":""} role="table">
          <thead role="rowgroup">
            <tr role="row">${f.head.map(h=>n`<th scope="col" role="columnheader">${h}</th>`)}</tr>
          </thead>
          <tbody role="rowgroup">
            ${f.rows.map(h=>n`<tr role="row">
                ${h.map((g,q)=>q?n`<td role="cell" dir="auto" data-head=${f.head[q]}>${g}</td>`:n`<th scope="row" role="rowheader" dir="auto">${g}</th>`)}
              </tr>`)}
          </tbody>
        </table>
      </div>
    </details>`}
  </figure>`}function ge({label:e,stages:t,go:s}){return n`<nav class="stages" aria-label=${e}>
    <ol>
      ${t.map((a,i)=>n`<li key=${a.to}>
        <button type="button" class=${a.done?"stage-dot done":"stage-dot"} aria-current=${a.now?"step":void 0} onClick=${()=>s(a.to).catch(()=>{})}>
          <span class="stage-sign">${a.done?n`<${p} name="check" />`:i+1}</span> ${a.label}
        </button>
      </li>`)}
    </ol>
  </nav>`}function pe({title:e,icon:t,on:s,onToggle:a,onLabel:i,words:o,...l}){let r=se(o),[$,u]=j(!!s,a);return n`<button
    type="button"
    class=${$?"toggle-card on":"toggle-card"}
    aria-pressed=${$?"true":"false"}
    onClick=${()=>u(!$)}
    ...${l}
  >
    ${t&&n`<${p} name=${t} big />`}
    <b>${e}</b>
    <span class="toggle-state" aria-hidden="true">${$&&n`<${p} name="check" /> ${i??r("chosen")}`}</span>
  </button>`}function ce({label:e,steps:t,go:s}){return n`<nav class="way" aria-label=${e}>
    <ol>
      ${t.map((a,i)=>n`<li key=${a.id}>
          <button type="button" aria-current=${a.here?"step":void 0} onClick=${()=>s(a.to)?.catch(()=>{})}>
            <span class="way-number" aria-hidden="true">${i+1}</span><span class="way-label">${a.label}</span>
          </button>
        </li>`)}
    </ol>
  </nav>`}var Ke=matchMedia("(max-width: 47em)");function H(e,t){x(()=>{let s=()=>Ke.matches!==e.narrow&&t("narrow",{narrow:Ke.matches}).catch(()=>{});return s(),Ke.addEventListener("change",s),()=>Ke.removeEventListener("change",s)},[e.narrow])}function za({screen:e,words:t,send:s,page:a,of:i}){let o=y(null),l=y(e.sentences.length);x(()=>{e.sentences.length>l.current&&o.current?.focus(),l.current=e.sentences.length},[e.sentences.length]);let r=($,u)=>()=>s($,{application:i,...u}).catch(()=>{});return n`<div class="two wide-first">
    <div class="column">
      <section class="card" aria-labelledby="mine">
        <h2 id="mine">${t.mine_heading}</h2>
        ${e.sentences.length===0&&n`<p class="soft">${t.sentence_none}</p>`}
        <ol class="sentences">
          ${e.sentences.map(($,u)=>n`<li key=${$.id}>
              <${v} label=${$.number} quietLabel field=${$.field} value=${$.value} send=${s} multiline rows="2" fieldRef=${u===e.sentences.length-1?o:void 0} />
              <div class="sentence-acts">
                ${u>0&&n`<${c} kind="quiet" small icon="arrow-up" aria-label=${_(t.sentence_up,{n:u+1})} onClick=${r("move_sentence",{item:$.id,to:u-1})} />`}
                <${c} kind="quiet" small icon="x" aria-label=${_(t.sentence_remove,{n:u+1})} onClick=${r("remove_sentence",{item:$.id})} />
              </div>
            </li>`)}
        </ol>
        ${e.room&&n`<${c} icon="plus" onClick=${r("sentence")}>${t.sentence_add}<//>`}
      </section>
      <div class="card">
        <${v} label=${t.reasons_label} hint=${t.reasons_hint} ...${e.reasons} send=${s} multiline />
      </div>
    </div>
    <div class="column">
      <section class="card starts" aria-labelledby="starts">
        <h2 id="starts">${t.starts_heading}</h2>
        <p class="soft">${e.starts_said||t.starts_lead}</p>
        <ul>${e.starts.map($=>n`<${ai} key=${$.source} ...${{one:$,words:t,send:s,of:i}} room=${e.room} />`)}</ul>
        ${!e.has_starts&&n`<${c} icon="sparkles" onClick=${()=>a.go("strengths").catch(()=>{})}>${t.to_strengths}<//>`}
      </section>
      <${si} ...${{screen:e,words:t,ask:r}} />
    </div>
  </div>`}function ai({one:e,words:t,send:s,of:a,room:i}){let[o,l]=b(0),r=e.ways[o%e.ways.length];return n`<li>
    <p dir="auto" aria-live="polite">${r}</p>
    <div class="row">
      <${c} small icon="plus" disabled=${!i} aria-label=${`${t.take_start}: ${r}`} onClick=${()=>s("sentence",{application:a,source:e.source,way:o%e.ways.length}).catch(()=>{})}>${t.take_start}<//>
      ${e.ways.length>1&&n`<${c} small kind="quiet" icon="refresh-cw" aria-label=${`${t.another_way}: ${r}`} onClick=${()=>l(o+1)}>${t.another_way}<//>`}
    </div>
  </li>`}function si({screen:e,words:t,ask:s}){let[a,i]=b(""),o=e.versions.find(r=>r.id===a),l=r=>_(t.version_of,{date:r.date});return n`<section class="card versions" aria-labelledby="versions">
    <h2 id="versions">${t.versions_heading}</h2>
    <p class="soft">${t.versions_lead}</p>
    ${e.kept?n`<p class="kept"><${p} name="check" /> ${t.version_kept}</p>`:n`<p><${c} icon="file-down" disabled=${!e.can_keep} onClick=${s("keep_version")}>${t.keep_version}<//></p>`}
    <ul>
      ${e.versions.map(r=>n`<li key=${r.id}>
          <span>${l(r)}</span>
          <${c} small icon="eye" aria-label=${`${t.version_look}: ${l(r)}`} onClick=${()=>i(r.id)}>${t.version_look}<//>
        </li>`)}
    </ul>
    ${o&&n`<${re} title=${l(o)} onClose=${()=>i("")}>
      <ul class="version-words">${o.sentences.map(r=>n`<li dir="auto">${r}</li>`)}</ul>
      ${o.reasons.trim()&&n`<h3>${t.reasons_label}</h3><p dir="auto" class="as-written">${o.reasons}</p>`}
      <div class="row">
        ${!o.now&&n`<${c} kind="primary" icon="rotate-ccw" onClick=${()=>{i(""),s("bring_back",{item:o.id})()}}>${t.version_back}<//>`}
        <${c} kind="quiet" icon="trash-2" aria-label=${_(t.version_remove,{date:o.date})} onClick=${()=>{i(""),s("remove_version",{item:o.id})()}} />
        <${c} onClick=${()=>i("")}>${t.version_close}<//>
      </div>
    <//>`}
  </section>`}function Ha({screen:e,words:t,page:s}){let[a,i]=b({id:"",text:""}),o=async l=>{let r={what:l.label};try{await navigator.clipboard.writeText(l.text),i({id:l.id,text:_(t.copied_block,r)})}catch{getSelection().selectAllChildren(document.getElementById(`block-${l.id}`));let $=document.execCommand("copy");i({id:l.id,text:$?_(t.copied_block,r):t.copy_by_hand})}};return e.blocks.length===0?n`<p>${t.sheet_empty}</p>`:n`<p class="soft">${t.sheet_about}</p>
    <div class="blocks">
      ${e.blocks.map(l=>n`<section class="card block" key=${l.id} aria-labelledby=${`head-${l.id}`}>
          <div class="block-head">
            <h2 id=${`head-${l.id}`}>${l.label}</h2>
            <${c} small icon=${a.id===l.id?"check":"copy"} aria-label=${_(t.copy_block,{what:l.label})} onClick=${()=>o(l)}>${t.copy}<//>
          </div>
          <p id=${`block-${l.id}`} class="as-written" dir="auto">${l.text}</p>
          <p class="block-told" role="status">${a.id===l.id&&n`<${p} name="check" /> ${a.text}`}</p>
        </section>`)}
    </div>
    <p><${c} icon="printer" onClick=${()=>s.go("summary").catch(()=>{})}>${t.sheet_print}<//></p>`}var ni={what:li,papers:ri,sentences:za,me:ci,sheet:Ha};function ii(e){H(e.screen,e.send);let t=e.screen.words;if(e.screen.step==="list")return n`<div class="application"><${oi} ...${e} words=${t} /></div>`;let s=ni[e.screen.step];return n`<div class="application">
    <p class="called"><${p} name="file-text" /> <b dir="auto">${e.screen.called}</b></p>
    <${ce} label=${t.way} steps=${e.screen.way} go=${e.page.go} />
    <${s} key=${`${e.screen.id}-${e.screen.step}`} ...${e} words=${t} of=${e.screen.id} />
  </div>`}function oi({screen:e,words:t,send:s,page:a}){return n`${e.applications.length>0&&n`<ul class="application-list">
      ${e.applications.map(i=>n`<li key=${i.id}>
          <button type="button" class=${i.sent?"application-card sent":"application-card"} onClick=${()=>a.go(i.to).catch(()=>{})}>
            <span class="application-sign"><${p} name=${i.sent?"check":i.icon} big /></span>
            <span class="application-words">
              <b dir="auto">${i.title}</b>
              ${i.place_name&&n`<span dir="auto">${i.place_name}</span>`}
              ${i.when&&n`<span>${i.when}</span>`}
              ${i.papers&&n`<span class="soft">${t.way_papers}: ${i.papers}</span>`}
            </span>
            <${p} name="arrow-right" />
          </button>
        </li>`)}
    </ul>`}
    <section aria-labelledby="new-application">
      <h2 id="new-application">${t.new_heading}</h2>
      <ul class="kinds">
        ${e.kinds.map(i=>n`<li key=${i.value}>
            <button type="button" class="kind-card" onClick=${()=>s("new",{kind:i.value}).catch(()=>{})}>
              <${p} name=${i.icon} big /><b>${i.label}</b>
            </button>
          </li>`)}
      </ul>
    </section>
    ${e.applications.length>0&&n`<section class="card board" aria-labelledby="board">
      <h2 id="board">${t.picture_title}</h2>
      <${P} id="applications" page=${a} shape=${e.narrow?"4 / 3":"9 / 4"} />
    </section>`}`}function li({screen:e,words:t,send:s,of:a}){return n`<div class="two">
    <div class="card">
      <${A} legend=${t.kind_legend} name="kind" options=${e.kinds} value=${e.kind} onChange=${i=>s("kind",{application:a,kind:i})} />
    </div>
    <div class="card">
      <${v} label=${t.title_label} hint=${t.title_hint} ...${e.fields.title} send=${s} maxLength=${200} />
      <${v} label=${t.place_label} hint=${t.place_hint} ...${e.fields.place} send=${s} maxLength=${200} />
      <${F} label=${t.deadline_label} value=${e.deadline} onChange=${i=>s("deadline",{application:a,day:i||null})} />
      ${e.left&&n`<p class="days-left"><${p} name="calendar" /> ${e.left}</p>`}
    </div>
  </div>
  <div class="row last-row">
    <${c} icon="check" class=${e.sent?"is-on":""} aria-pressed=${e.sent?"true":"false"} onClick=${()=>s("sent",{application:a,sent:!e.sent}).catch(()=>{})}>${t.mark_sent}<//>
    <span class="soft">${e.sent_said}</span>
    <div class="spring"></div>
    <${c} kind="quiet" icon="trash-2" onClick=${()=>s("remove",{application:a}).catch(()=>{})}>${t.remove_application}<//>
  </div>`}function ri({screen:e,words:t,send:s,of:a}){let[i,o]=b(""),[l,r]=b(""),$=u=>{u.preventDefault(),s("add_paper",{application:a,words:i}).then(()=>{o(""),r("")},d=>r(d.error??""))};return n`<div class="two wide-first">
    <section class="card" aria-labelledby="papers-needed">
      <h2 id="papers-needed">${t.papers_needed}</h2>
      <p class="soft">${e.said||t.papers_none}</p>
      <ul class="papers">
        ${e.papers.map(u=>n`<li key=${u.id}>
            <div class="paper-name"><b dir="auto">${u.title}</b>
              <${c} kind="quiet" small icon="x" aria-label=${_(t.remove_paper,{paper:u.title})} onClick=${()=>s("remove_paper",{application:a,item:u.id}).catch(()=>{})} />
            </div>
            <${A} legend=${_(t.paper_state,{paper:u.title})} quietLegend name=${u.id} options=${e.states} value=${u.state} onChange=${d=>s("paper",{application:a,item:u.id,state:d})} />
          </li>`)}
      </ul>
    </section>
    <section class="card" aria-labelledby="paper-cards">
      <h2 id="paper-cards">${t.papers_cards}</h2>
      <ul class="paper-cards">
        ${e.cards.map(u=>n`<li key=${u.id}>
            <button type="button" onClick=${()=>s("add_paper",{application:a,card:u.id}).catch(()=>{})}><${p} name="plus" /> <span>${u.title}</span></button>
          </li>`)}
      </ul>
      <form onSubmit=${$}>
        <${v} label=${t.paper_own} value=${i} maxLength=${200} error=${l} onChange=${o} />
        <${c} type="submit" icon="plus">${t.paper_add}<//>
      </form>
    </section>
  </div>`}function ci({screen:e,words:t,send:s,of:a}){return n`<div class="narrow">
    <div class="card">
      <${v} label=${t.languages_label} hint=${t.languages_hint} ...${e.languages} send=${s} multiline rows="2" />
    </div>
    <section class="card" aria-labelledby="experience">
      <h2 id="experience">${t.experience_heading}</h2>
      <p class="soft">${t.experience_hint}</p>
      <ul class="experience">
        ${e.experience.map((i,o)=>n`<li key=${i.id} aria-label=${i.number}>
            <${v} label=${t.experience_title} ...${i.title} send=${s} maxLength=${200} />
            <${v} label=${t.experience_when} ...${i.when} send=${s} maxLength=${200} />
            <${c} kind="quiet" icon="x" aria-label=${_(t.experience_remove,{n:o+1})} onClick=${()=>s("remove_experience",{application:a,item:i.id}).catch(()=>{})} />
          </li>`)}
      </ul>
      <${c} icon="plus" onClick=${()=>s("add_experience",{application:a}).catch(()=>{})}>${t.experience_add}<//>
    </section>
  </div>`}var yt={};Q(yt,{Screen:()=>di});var $i={plan:ui,rest:mi,card:fi},Ga={holds:"anchor",helps:"hand-heart",signs:"cloud-sun"};function di(e){let t=$i[e.screen.view];return n`<div class="crisis-landing"><${t} ...${e} /></div>`}function ui({screen:e,send:t}){let{words:s}=e;return n`${!e.resting&&n`<section class="card rest-now" aria-labelledby="rest-now">
      <${p} name="armchair" big />
      <div><h2 id="rest-now">${s.rest_heading}</h2><p>${s.rest_about}</p></div>
      <${c} icon="armchair" onClick=${()=>t("rest").catch(()=>{})}>${s.rest}<//>
    </section>`}
    <div class="landing-parts">
      ${e.parts.map(a=>n`<${pi} key=${a.part} ...${{part:a,words:s,send:t}} />`)}
      <${hi} ...${{screen:e,words:s,send:t}} />
    </div>
    ${e.history.length>0&&n`<details class="card rests"><summary>${s.history}</summary>
      <ul>${e.history.map(a=>n`<li key=${a}>${a}</li>`)}</ul>
    </details>`}`}function pi({part:e,words:t,send:s}){let a=y(null),i=y(!1);x(()=>{i.current&&(i.current=!1,(a.current.querySelector(".ready button")??a.current.querySelector(".note-list .btn")).focus())},[e.ready.length]);let o=l=>{i.current=!0,s("take_ready",{list:e.part,place:l}).catch(()=>i.current=!1)};return n`<section class="card landing-part ${e.part}" ref=${a}>
    <${Y} label=${n`<${p} name=${Ga[e.part]} /> ${e.label}`} hint=${e.hint} notes=${e.notes} list=${e.part} send=${s} words=${t} field=${`crisis_landing/${e.part}`} addLabel=${t.add_own} noteLabel=${t.own_word} />
    ${e.ready.length>0&&n`<p class="soft" id="ready-${e.part}">${t.ready}</p>
    <ul class="ready" aria-labelledby="ready-${e.part}">${e.ready.map(l=>n`<li key=${l.place}>
      <button type="button" class="ready-word" aria-label=${_(t.take_ready,{text:l.text})} onClick=${()=>o(l.place)}><${p} name="plus" /> <span>${l.text}</span></button>
    </li>`)}</ul>`}
  </section>`}function hi({screen:e,words:t,send:s}){return n`<section class="card landing-part calls" aria-labelledby="calls">
    <h2 id="calls"><${p} name="phone" /> ${t.calls}</h2>
    <p class="soft">${t.calls_hint}</p>
    <ul class="call-list">${e.calls.map(a=>n`<li key=${a.id}>
      <${v} label=${t.call_name} field=${`crisis_landing/calls/${a.id}/name`} value=${a.name} send=${s} words=${t} />
      <${v} label=${t.call_phone} field=${`crisis_landing/calls/${a.id}/phone`} value=${a.phone} send=${s} words=${t} type="tel" inputmode="tel" />
      <${c} kind="quiet" icon="x" aria-label=${_(t.remove_call,{name:a.name||t.somebody})} onClick=${()=>s("remove_call",{call:a.id}).catch(()=>{})} />
    </li>`)}</ul>
    <${c} icon="plus" onClick=${()=>s("add_call").catch(()=>{})}>${t.add_call}<//>
    <h3>${t.always}</h3>
    <${Qa} numbers=${e.numbers} />
  </section>`}function Qa({numbers:e}){return n`<ul class="numbers">${e.map(t=>n`<li key=${`${t.name}${t.phone}`}>
    <span><b dir="auto">${t.name}</b>${t.about&&n`<span class="soft">${t.about}</span>`}</span>
    <bdi class="number">${t.phone}</bdi>
  </li>`)}</ul>`}function mi({screen:e,send:t,page:s}){let{words:a,kept:i}=e,o=e.said.every(r=>r.list.length===0),l=r=>t("back",{day:r||null}).catch(()=>{});return n`<section class="card kept" aria-labelledby="kept">
      <div class="kept-stairs" aria-hidden="true">
        ${i.steps.map((r,$)=>n`<i key=${$} class=${r.here?"here":r.done?"done":""} style=${{blockSize:`${30+70*($+1)/i.steps.length}%`}}></i>`)}
        <span class="seat"><${p} name="armchair" big /></span>
      </div>
      <div><h2 id="kept">${a.place_kept}</h2><p dir="auto">${i.said}</p><p class="soft">${e.since}. ${a.contact_stays}</p></div>
    </section>
    <div class="landing-parts resting">
      <${Ua} part=${e.said[0]} />
      <section class="card landing-part calls" aria-labelledby="rest-calls">
        <h2 id="rest-calls"><${p} name="phone" /> ${a.card_calls}</h2>
        <${Qa} numbers=${[...e.calls,...e.numbers]} />
      </section>
      ${e.said.slice(1).map(r=>n`<${Ua} key=${r.part} part=${r} />`)}
      ${o&&n`<section class="card landing-part"><p>${a.none_written}</p>
        <${c} icon="pencil" onClick=${()=>s.go("crisis_landing/plan").catch(()=>{})}>${a.write_now}<//></section>`}
      <section class="card landing-part back" aria-labelledby="back-heading">
        <h2 id="back-heading"><${p} name="calendar" /> ${a.back_heading}</h2>
        <p>${e.back_here?a.back_here:e.back_said||a.back_none}</p>
        <${F} label=${a.back_label} hint=${a.back_hint} value=${e.back} min=${e.today} words=${a} onChange=${l} />
      </section>
    </div>
    <div class="row">
      <${c} icon="pencil" onClick=${()=>s.go("crisis_landing/plan").catch(()=>{})}>${a.to_plan}<//>
      <${c} icon="printer" onClick=${()=>s.go("crisis_landing/card").catch(()=>{})}>${a.to_card}<//>
    </div>`}function Ua({part:e}){return e.list.length===0?null:n`<section class="card landing-part ${e.part}" aria-labelledby="said-${e.part}">
    <h2 id="said-${e.part}"><${p} name=${Ga[e.part]} /> ${e.label}</h2>
    <ul class="said-words">${e.list.map(t=>n`<li key=${t} dir="auto">${t}</li>`)}</ul>
  </section>`}function fi({screen:e,send:t,page:s}){let{words:a}=e,i=o=>()=>t("download",{form:o}).catch(()=>{});return n`${e.empty&&n`<p class="card">${a.card_empty}</p>`}
    <div class="landing-card">
      <${P} id=${e.picture} page=${s} shape="397 / 559" />
      <div class="landing-save">
        <${c} icon="printer" onClick=${i("pdf")}>${a.download_pdf}<//>
        <${c} icon="image-down" onClick=${i("png")}>${a.download_png}<//>
        <${c} icon="file-down" onClick=${i("svg")}>${a.download_svg}<//>
        <p class="soft">${a.download_hint}</p>
      </div>
    </div>`}var wt={};Q(wt,{Screen:()=>gi});function gi(e){return n`<div class="dialogue-cards">${e.screen.view==="card"?n`<${bi} ...${e} />`:n`<${_i} ...${e} />`}</div>`}function _i({screen:e,send:t,page:s}){let{words:a}=e;return n`<ul class="decks">${e.decks.map(i=>n`<li class="card deck" key=${i.id}>
    <h2><${p} name=${i.icon} /> ${i.title}</h2>
    <p>${i.about}</p>
    <p class="soft">${i.count}</p>
    <div class="row">
      <${c} icon="hand" aria-label=${`${a.draw}: ${i.title}`} onClick=${()=>t("draw",{deck:i.id}).catch(()=>{})}>${a.draw}<//>
      <${c} kind="quiet" icon="list" aria-label=${`${a.in_order}: ${i.title}`} onClick=${()=>s.go(i.first).catch(()=>{})}>${a.in_order}<//>
    </div>
  </li>`)}</ul>`}function bi({screen:e,send:t,page:s}){let{words:a}=e,i=o=>()=>s.go(o).catch(()=>{});return n`<article class="card talk-card" aria-label=${e.said}>
      <span class="talk-sign"><${p} name=${e.icon} big /></span>
      <p class="talk-text">${e.text}</p>
      ${e.more&&n`<p class="talk-more">${e.more}</p>`}
    </article>
    <div class="row talk-nav">
      <${c} kind="quiet" icon="arrow-left" disabled=${!e.before} onClick=${i(e.before)}>${a.previous}<//>
      <span class="soft">${e.said}</span>
      <${c} kind="quiet" iconEnd="arrow-right" disabled=${!e.after} onClick=${i(e.after)}>${a.next}<//>
    </div>
    ${e.kept?n`<p class="talk-kept" role="status"><${p} name="check" /> ${a.is_kept}</p>`:n`<${c} icon="plus" onClick=${()=>t("keep",{deck:e.deck,card:e.card}).catch(()=>{})}>${a.keep}<//>`}`}var xt={};Q(xt,{Screen:()=>yi});var Ya=new URL("../first_meeting/drawings.svg",import.meta.url).href,vi={card:wi,decide:xi,decided:Ci,stopped:Si},ki={yes:"thumbs-up",think:"hourglass",not_now:"door-open",no_answer:"phone"};function yi(e){let t=vi[e.screen.view];return n`<div class="first-meeting">
    <${t} ...${e} />
    ${e.screen.languages.length>0&&e.screen.view!=="stopped"&&n`<${Ei} ...${e} />`}
  </div>`}function Ce({screen:e,children:t,tag:s="p"}){return!t||!e.beside.code?null:n`<${s} class="also" lang=${e.beside.code} dir=${e.beside.direction}>${t}<//>`}function wi({screen:e,page:t}){let{words:s}=e,a=i=>t.go(i).catch(()=>{});return n`<article class="card telling" aria-label=${e.heading}>
      <svg class="drawing" aria-hidden="true" focusable="false"><use href="${Ya}#${e.drawing}" /></svg>
      <div class="telling-words">
        <${Ce} screen=${e}><b>${e.also_title}</b><//>
        <ul>
          ${e.sentences.map((i,o)=>n`<li key=${o}>
            <span>${i}</span>
            <${Ce} screen=${e} tag="span">${e.also_sentences[o]}<//>
          </li>`)}
        </ul>
        ${e.also_sentences.slice(e.sentences.length).map(i=>n`<${Ce} screen=${e}>${i}<//>`)}
      </div>
    </article>
    <nav class="telling-nav" aria-label=${s.cards}>
      ${e.before&&n`<${c} kind="quiet" icon="arrow-left" onClick=${()=>a(e.before)}>${s.previous}<//>`}
      <ol class="telling-dots">
        ${e.cards.map((i,o)=>n`<li key=${i.to}>
          <button type="button" aria-current=${i.now?"step":void 0} aria-label="${o+1}. ${i.label}" onClick=${()=>a(i.to)}><span>${o+1}</span></button>
        </li>`)}
      </ol>
    </nav>`}function Ka({screen:e,onChoose:t,more:s}){return n`<ul class="taps">
    ${[...e.choices,...s??[]].map(a=>n`<li key=${a.choice}>
      <button type="button" class="tap" aria-pressed=${a.now?"true":"false"} onClick=${()=>t(a.choice)}>
        <${p} name=${ki[a.choice]} big />
        <span class="tap-words">
          <b>${a.label}</b>
          <${Ce} screen=${e} tag="span">${a.also}<//>
          <span class="soft">${a.hint}</span>
        </span>
      </button>
    </li>`)}
  </ul>`}function xi({screen:e,send:t}){let s=a=>t("decide",{choice:a,way:"meeting"}).catch(()=>{});return n`<${Ce} screen=${e}><b>${e.also_title}</b><//>
    <${Ka} screen=${e} onChoose=${s} />`}function Ci({screen:e,send:t,page:s}){let{words:a}=e,i=l=>t("decide",{choice:l,way:"call"}).catch(()=>{}),o=l=>t("set_call",{day:l||null});return n`<${Ce} screen=${e}><b>${e.also_title}</b><//>
    <div class="decided">
      <section class="card" aria-label=${e.decided||e.heading}>
        ${e.decided&&n`<p class="decided-on"><${p} name="check" /> ${e.decided}</p>`}
        ${e.meet_by&&n`<p class="decided-on"><${p} name="calendar" /> ${e.meet_by}</p>`}
        <${c} icon="pencil" onClick=${()=>s.go("first_meeting/decide").catch(()=>{})}>${a.change}<//>
        ${e.history.length>1&&n`<h2 class="said-heading">${a.history}</h2>
          <ul class="said">${e.history.map((l,r)=>n`<li key=${r}><b>${l.day}</b> ${l.said}, ${l.way}</li>`)}</ul>`}
      </section>
      ${(e.may_call||e.call)&&n`<section class="card call" aria-labelledby="call-heading">
        <h2 id="call-heading"><${p} name="phone" /> ${a.call_heading}</h2>
        <p>${e.call?e.call_said:a.call_none}</p>
        <${F} label=${a.call_label} hint=${a.call_hint} value=${e.call} min=${e.today} onChange=${o} />
        ${e.call&&n`<${c} onClick=${()=>o("").catch(()=>{})}>${a.no_call}<//>`}
        ${e.call&&n`<details class="outcome" open=${e.call_waits}>
          <summary>${a.call_outcome}</summary>
          <p class="soft">${a.call_outcome_hint}</p>
          <${Ka}
            screen=${{...e,choices:e.choices.map(l=>({...l,now:!1,hint:"",also:""}))}}
            onChoose=${i}
            more=${[{choice:"no_answer",label:a.no_answer}]}
          />
        </details>`}
      </section>`}
    </div>`}function Si(){return n`<svg class="drawing alone" aria-hidden="true" focusable="false"><use href="${Ya}#stop" /></svg>`}function Ei({screen:e,send:t}){let{words:s,languages:a,beside:i}=e,o=l=>()=>t("show_beside",{code:l}).catch(()=>{});return n`<div class="beside" role="group" aria-label=${s.also_legend}>
    <${p} name="languages" />
    <span class="soft" aria-hidden="true">${s.also_legend}</span>
    ${a.map(l=>n`<${c} key=${l.code} small lang=${l.code} aria-pressed=${i.code===l.code?"true":"false"} onClick=${o(i.code===l.code?"":l.code)}>${l.name}<//>`)}
  </div>`}var Tt={};Q(Tt,{Screen:()=>Ji});function Za({screen:e,send:t}){let{ladder:s,words:a}=e,i=y(null);return x(()=>{if(!e.chosen)return;let o=setTimeout(()=>{let l=i.current?.querySelector(`.field-${e.chosen}`),r=matchMedia("(prefers-reduced-motion: reduce)").matches;l?.scrollIntoView({block:"nearest",behavior:r?"auto":"smooth"}),([...l?.querySelectorAll("textarea")??[]].find(u=>!u.value)??l?.querySelector(".note-list > .btn"))?.focus({preventScroll:!0})},60);return()=>clearTimeout(o)},[]),n`<div class="fields" ref=${i}>
    ${s.lists.map(o=>n`<div class=${`card field field-${o.list}`} key=${o.list}>
      <${Y}
        label=${o.label}
        hint=${o.hint}
        notes=${o.notes}
        list=${o.list}
        field=${`ladders/${s.id}/${o.list}`}
        addLabel=${a[`${o.list}_add`]}
        extra=${{ladder:s.id}}
        send=${t}
      />
    </div>`)}
    <section class="card field field-themes" aria-labelledby="themes">
      <h2 id="themes">${a.themes}</h2>
      <p class="soft">${e.themes.length?a.themes_hint:a.themes_none}</p>
      <ul class="themes">
        ${e.themes.map(o=>n`<li key=${o.step}>
          <span class="theme-from soft">${o.number}</span>
          <span class="theme-text" dir="auto">${o.text}</span>
          ${o.today&&n`<span class="tag"><${p} name="check" /> ${a.theme_is_today}</span>`}
          ${o.done&&!o.today&&n`<span class="soft"><${p} name="check" /> ${a.themes_done}</span>`}
          ${!o.done&&!o.today&&n`<${c} small onClick=${()=>t("take_theme",{text:o.text}).catch(()=>{})}>${a.theme_today}<//>`}
        </li>`)}
      </ul>
    </section>
  </div>`}function Xa({screen:e,send:t,page:s}){let{words:a}=e,[i,o]=b(""),l=()=>{o(""),t("remove_ladder",{ladder:i}).catch(()=>{})};return n`<ul class="goals">
      ${e.ladders.map(r=>n`<li class="card goal-card" key=${r.id}>
        <h2 dir="auto">${r.goal?n`<q>${r.goal}</q>`:n`<span class="soft">${a.goal_unwritten}</span>`}</h2>
        <${Ct} rungs=${r.rungs} />
        <p class="soft">${r.climbed}<br />${r.begun}</p>
        <div class="row">
          <${c} kind="primary" onClick=${()=>s.go(`goal_ladder/${r.id}`).catch(()=>{})}>${a.open_ladder}<//>
          <${c} kind="quiet" icon="trash-2" onClick=${()=>o(r.id)}>${a.remove_ladder}<//>
        </div>
      </li>`)}
    </ul>
    <${c} icon="plus" onClick=${()=>t("new_ladder").catch(()=>{})}>${a.new_ladder}<//>
    ${i&&n`<${re} title=${a.remove_ladder_ask} onClose=${()=>o("")}>
      <div class="row">
        <${c} kind="primary" onClick=${()=>o("")}>${a.remove_ladder_no}<//>
        <${c} onClick=${l}>${a.remove_ladder_yes}<//>
      </div>
    <//>`}`}function Ct({rungs:e}){return n`<div class="rungs" aria-hidden="true">
    ${e.map((t,s)=>n`<i key=${t.id} class=${t.state} style=${{height:`${30+70*(s+1)/e.length}%`}}></i>`)}
  </div>`}var Ja=Array.from({length:14},(e,t)=>t);function Ze(e){let[t,s]=b(null),a=y(null);return x(()=>{let i=a.current;if(a.current=new Map(e.steps.map(l=>[l.id,l.state==="done"])),!i)return;let o=e.steps.find(l=>l.state==="done"&&i.get(l.id)===!1);o?s(o.id):t&&!a.current.get(t)&&s(null)},[e]),[e.steps.find(i=>i.id===t),()=>s(null)]}function Xe({step:e,ladder:t,cheer:s,words:a,send:i,onClose:o}){let l=t.steps.slice(e.number).find(u=>u.state!=="done"),r=()=>i("undo_done",{ladder:t.id,step:e.id}).catch(()=>{}),$=t.all_done?a.cheer_last:l&&_(a.cheer_next,{n:l.number,title:l.shown});return n`<div class="cheer" key=${e.id}>
    <span class="sparks" aria-hidden="true">${Ja.map(u=>n`<i key=${u} style=${{"--turn":`${u*(360/Ja.length)}deg`,"--wait":`${u%4*40}ms`}}></i>`)}</span>
    <p class="cheer-said"><${p} name="party-popper" /> <b>${s}</b></p>
    <p dir="auto">${_(a.cheer,{n:e.number})} ${$}</p>
    <div class="row">
      <${c} small icon="undo-2" onClick=${r}>${a.undo}<//>
      <${c} small kind="quiet" onClick=${o}>${a.cheer_close}<//>
    </div>
  </div>`}function es({count:e,width:t,start:s,stepWidth:a,gap:i,height:o,cards:l,standing:r}){if(!e)return{heights:[],more:0};let $=a<150?164:138,u=Math.max(0,e*(a+i)-t),d=w=>{let E=s+(w+1)*(a+i),k=E-a-i-u,I=l.filter(T=>T.start<E&&T.end>k).map(T=>T.bottom);return o-Math.max(0,...I)-14-(w===r?54:0)};if(e===1)return{heights:[$],more:Math.max(0,$-d(0))};let m=w=>w/(e-1),f=74*(e-1);for(let w=1;w<e;w+=1)f=Math.min(f,(d(w)-$)/m(w));let h=Math.min(120,74*(e-1)),g=Math.max(0,$-d(0),...Array.from({length:e},(w,E)=>$+h*m(E)-d(E))),q=Math.max(f,h);return{heights:Array.from({length:e},(w,E)=>Math.round($+q*m(E))),more:Math.ceil(g)}}var qi=8,ts=56;function as({list:e,scroller:t,ids:s,axis:a,onMove:i}){let[o,l]=b(null),r=y(!1);return{held:o,start:(d,m,{atOnce:f}={})=>{if(d.button)return;let h=new Map([...e.current.querySelectorAll("[data-step]")].map(W=>[W.dataset.step,W.getBoundingClientRect()])),g=s.map(W=>h.get(W));if(g.some(W=>!W))return;let[q,w]=a==="x"?["left","width"]:["top","height"],E=g.map(W=>W[q]+W[w]/2),k=s.indexOf(m),I=a==="x"?d.clientX:d.clientY,T=()=>a==="x"?t.current?.scrollLeft??0:window.scrollY,C=T(),S=d.currentTarget,M=d.pointerId,z=!!f,O=k,G=W=>{let Z=E[k]+W;return E.filter((B,V)=>V!==k&&(E[0]<=E.at(-1)?B<Z:B>Z)).length},te=W=>{let Z=a==="x"?W.clientX:W.clientY;if(!z&&Math.abs(Z-I)<qi)return;if(z||S.setPointerCapture?.(M),z=!0,W.preventDefault(),a==="x"&&t.current){let B=t.current.getBoundingClientRect();Z>B.right-ts&&(t.current.scrollLeft+=14),Z<B.left+ts&&(t.current.scrollLeft-=14)}let ie=Z-I+T()-C;O=G(ie),l({id:m,from:k,to:O,by:ie,size:g[k][w]+8})},K=W=>{for(let[Z,ie]of ee)removeEventListener(Z,ie);l(null),r.current=z,setTimeout(()=>r.current=!1,0),W.type==="pointerup"&&z&&O!==k&&i(m,O)},ee=[["pointermove",te],["pointerup",K],["pointercancel",K],["keydown",W=>W.key==="Escape"&&K(W)]];for(let[W,Z]of ee)addEventListener(W,Z,{passive:!1});f&&S.setPointerCapture?.(M)},shift:d=>{if(!o)return 0;if(d===o.id)return o.by;let m=s.indexOf(d),h=[...e.current.querySelectorAll("[data-step]")].map(q=>q.dataset.step)[0]===s[0]&&getComputedStyle(e.current).direction!=="rtl"?1:-1,g=a==="y"?-1:h;return m>o.from&&m<=o.to?-g*o.size:m<o.from&&m>=o.to?g*o.size:0},justPulled:()=>r.current}}function ss(){return n`<svg class="sky" viewBox="0 0 1200 600" preserveAspectRatio="none" aria-hidden="true" focusable="false">
    <path class="hill-far" d="M0 430 Q160 300 360 380 T760 300 T1200 360 V600 H0Z" />
    <path class="hill-near" d="M0 500 Q220 410 470 470 T900 420 T1200 470 V600 H0Z" />
  </svg>`}function St(){return n`<svg class="climber" viewBox="0 0 40 56" aria-hidden="true" focusable="false">
    <circle cx="22" cy="9" r="7.5" />
    <path d="M14 54 L20 37 L18 23 Q18 18 23 18 Q28 18 29 24 L30 37 L31 54 M19 26 L11 34 M29 26 L36 31 L38 22" />
  </svg>`}function ns(){return n`<svg class="flag" viewBox="0 0 44 60" aria-hidden="true" focusable="false">
    <path class="flag-pole" d="M8 58 V4" />
    <path class="flag-cloth" d="M8 6 Q18 1 26 6 T42 6 V28 Q34 33 26 28 T8 28Z" />
  </svg>`}var Ti=[0,1,2,3,4];function is({said:e}){return n`<svg class="start-picture" viewBox="0 0 560 250" role="img" aria-label=${e}>
    <circle class="start-sun" cx="466" cy="78" r="56" />
    <path class="hill-far" d="M0 190 Q90 120 200 165 T400 130 T560 160 V250 H0Z" />
    <path class="hill-near" d="M0 220 Q120 180 260 205 T560 190 V250 H0Z" />
    ${Ti.map(t=>n`<rect class="start-step" key=${t} x=${40+t*96} y=${196-t*27} width="90" height=${84+t*27} rx="10" />`)}
    <path class="flag-pole" d="M482 88 V26" />
    <path class="flag-cloth" d="M482 28 Q494 22 503 28 T522 28 V52 Q513 58 503 52 T482 52Z" />
  </svg>`}function os({screen:e,send:t,page:s,flagRef:a}){let{ladder:i,words:o}=e,l=r=>()=>s.go(`goal_ladder/${i.id}${r}`).catch(()=>{});return e.writing_goal?n`<${Li} ...${{screen:e,send:t,to:l,flagRef:a}} />`:n`<button type="button" class=${i.goal?"goal-flag":"goal-flag empty"} ref=${a} onClick=${l("/goal")}>
    <${ns} />
    <span class="goal-text">
      <b>${o.goal_heading}</b>
      ${i.goal?n`<span class="goal-words" dir="auto"><q>${i.goal}</q></span>`:n`<span class="goal-words soft">${o.goal_empty}</span>`}
      ${i.by&&n`<span class="goal-by"><${p} name="calendar" /><span class="unseen">${o.by_label}</span> <bdi>${i.by}</bdi></span>`}
      ${i.reached&&n`<span class="goal-reached"><${p} name="check" /> ${i.reached}</span>`}
    </span>
    <span class="goal-pen"><${p} name="pencil" /><span class="unseen">${o.goal_edit}</span></span>
  </button>`}function Li({screen:e,send:t,to:s,flagRef:a}){let{ladder:i,words:o,goal_words:l}=e,r=y(null);x(()=>{let u=setTimeout(()=>r.current?.focus(),50);return()=>clearTimeout(u)},[]);let $=u=>()=>t("reach",{ladder:i.id,on:u}).catch(()=>{});return n`<section class="goal-flag writing" ref=${a} aria-label=${o.goal_heading}>
    <${v} label=${l.label} hint=${l.hint} multiline rows="3" field=${`ladders/${i.id}/goal`} value=${i.goal} send=${t} fieldRef=${r} />
    <${v} label=${o.by_label} hint=${o.by_hint} field=${`ladders/${i.id}/by`} value=${i.by} send=${t} />
    <div class="row">
      <${c} kind="primary" icon="check" onClick=${s("")}>${o.goal_ready}<//>
      ${i.reached?n`<${c} kind="quiet" icon="undo-2" onClick=${$(!1)}>${o.reach_undo}<//>`:i.all_done&&n`<${c} icon="flag" onClick=${$(!0)}>${o.reach_button}<//>`}
    </div>
  </section>`}var ls=4,rs=(e,t)=>e.lists.find(s=>s.list===t),cs=e=>e.notes.filter(t=>t.text.trim()),$s=(e,t,s)=>async()=>{let a=`goal_ladder/${t.id}/fields/${s.list}`,i=()=>e.send("add_note",{ladder:t.id,list:s.list});await(s.notes.length?null:i().catch(()=>{})),e.go(a).catch(()=>{})};function ds({screen:e,page:t}){let{ladder:s,words:a}=e;return n`<div class="why">
    ${["benefits","support"].map(i=>n`<${Ii} key=${i} icon=${i==="benefits"?"sparkles":"heart-handshake"} ...${{list:rs(s,i),ladder:s,words:a,page:t}} />`)}
  </div>`}function Ii({list:e,ladder:t,words:s,page:a,icon:i}){let o=cs(e);return n`<button type="button" class="why-part" onClick=${$s(a,t,e)}>
    <b><${p} name=${i} /> ${e.label}</b>
    ${o.length?n`<span class="why-words">${o.map((l,r)=>n`${r>0&&" "}<bdi key=${l.id}>${l.text}</bdi>`)}</span>`:n`<span class="why-words soft">${s.list_empty}</span>`}
  </button>`}function us({screen:e,page:t}){let{ladder:s,words:a}=e;return n`<div class="ground">
    ${["already_done","history"].map(i=>n`<${Ri} key=${i} ...${{list:rs(s,i),ladder:s,words:a,page:t}} />`)}
  </div>`}function Ri({list:e,ladder:t,words:s,page:a}){let i=cs(e),o=i.length-ls;return n`<button type="button" class=${`ground-part ground-${e.list}`} onClick=${$s(a,t,e)}>
    <b>${e.label}</b>
    <span class="stones">
      ${i.slice(0,ls).map(l=>n`<span class="stone" key=${l.id} dir="auto">${l.text}</span>`)}
      ${o>0&&n`<span class="stone stone-more">+${o}</span>`}
      ${!i.length&&n`<span class="stone stone-empty"><${p} name="plus" /> ${_(s.list_write)}</span>`}
    </span>
  </button>`}function ps({screen:e,send:t}){let[s]=e.question??[];if(!s)return null;let a=()=>t("another_question",{ladder:e.ladder.id}).catch(()=>{});return n`<aside class="question" aria-label=${e.words.question_heading}>
    <${p} name="message-circle" />
    <p aria-live="polite">${s}</p>
    <${c} kind="quiet" small icon="refresh-cw" onClick=${a}>${e.words.another_question}<//>
  </aside>`}var Bi=/([aeiouyåäö][^aeiouyåäö\s]*)(?=[bcdfghjklmnpqrstvwxz][aeiouyåäö])/gi;function Pe(e){return document.documentElement.lang.startsWith("fi")?e.replace(/[a-zåäöšž]+/gi,t=>t.length<10?t:t.replace(Bi,"$1­")):e}function hs(e){let{step:t,words:s,axis:a,tight:i,held:o,moving:l,chosen:r,first:$,last:u}=e,d=["stair",t.state,t.here&&"standing",o&&"held",l&&"moving",r&&"chosen",!t.title&&"unnamed"],m=e.shift?`translate${a.toUpperCase()}(${e.shift}px)`:"",f={height:e.height?`${e.height}px`:"",marginInlineStart:e.inset?`${e.inset}px`:"",transform:m},h=g=>{let q={ArrowRight:1,ArrowUp:1,ArrowLeft:-1,ArrowDown:-1}[g.key];if(g.key==="Escape"&&e.onMoving(!1),!q)return;g.preventDefault();let w=a==="x"&&g.key.match(/Right|Left/)&&getComputedStyle(g.target).direction==="rtl";e.onMove(w?-q:q)};return n`<li class=${d.filter(Boolean).join(" ")} data-step=${t.id} style=${f}>
    ${t.here&&!i&&n`<span class="standing-here"><${St} />${a==="x"&&n`<span class="here-word" aria-hidden="true">${s.here}</span>`}</span>`}
    <button type="button" class="stair-face" aria-current=${r?"step":void 0} onClick=${e.onOpen} onPointerDown=${e.onBody}>
      <span class="stair-inside">
        <span class="stair-head">
          <span class="stair-number">${t.number}</span>
          ${t.done_on&&n`<span class="stair-when done-on"><${p} name="check" /> <span class="unseen">${s.done}</span>${t.done_on}</span>`}
          ${!t.done_on&&t.when_short&&n`<span class="stair-when"><${p} name="calendar" /> <span dir="auto">${t.when_short}</span></span>`}
          ${t.here&&i&&n`<${St} />`}
          ${t.here&&n`<span class=${a==="x"?"unseen":"here-word"}>${s.here}</span>`}
        </span>
        <span class="stair-title" dir="auto">${Pe(t.shown)}</span>
        ${t.carries.length>0&&n`<span class="stair-carries">${t.carries.map(g=>n`<span class="carry" key=${g}><${p} name="sun" /> <span dir="auto">${g}</span></span>`)}</span>`}
        ${!t.done_on&&t.theme&&n`<span class="stair-theme tag" dir="auto">${Pe(t.theme)}</span>`}
        ${!t.done_on&&t.deed&&n`<span class="stair-deed" dir="auto">${Pe(t.deed)}</span>`}
        ${!t.done_on&&t.left&&n`<span class="stair-left soft">${t.left}</span>`}
        ${!t.done_on&&t.note&&n`<span class="stair-note soft" dir="auto">${Pe(t.note)}</span>`}
      </span>
    </button>
    <div class="stair-move" onKeyDown=${h} onFocusOut=${g=>l&&g.relatedTarget&&!g.currentTarget.contains(g.relatedTarget)&&e.onMoving(!1)}>
      ${l&&n`<${c} small class="move-button" icon=${a==="x"?"chevron-left":"chevron-down"} aria-label=${s.move_earlier} disabled=${$} onClick=${()=>e.onMove(-1)} />`}
      <button
        type="button"
        class="grip"
        aria-label=${_(s.move,{n:t.number})}
        aria-expanded=${l?"true":"false"}
        title=${s.move_hint}
        onPointerDown=${e.onGrip}
        onClick=${()=>e.onMoving(!l)}
      ><${p} name=${l?"check":a==="x"?"move-horizontal":"move-vertical"} /></button>
      ${l&&n`<${c} small class="move-button" icon=${a==="x"?"chevron-right":"chevron-up"} aria-label=${s.move_later} disabled=${u} onClick=${()=>e.onMove(1)} />`}
    </div>
  </li>`}function Je(){let e=y(null),[t,s]=b({width:0,letters:1});return X(()=>{let a=()=>{let o={width:e.current.clientWidth,letters:Et()};s(l=>l.width===o.width&&l.letters===o.letters?l:o)},i=new ResizeObserver(a);return i.observe(e.current),addEventListener("resize",a),a(),()=>{i.disconnect(),removeEventListener("resize",a)}},[]),[t.width,e]}var Pi=19,Et=()=>parseFloat(getComputedStyle(document.documentElement).fontSize)/Pi,et=e=>e/Et(),ms=()=>Et()>1.15;var Ai=760,fs=132,gs=236,Fi=92,tt=8,Oi=60,Wi=184;function qt({screen:e,send:t,page:s,compact:a}){let{ladder:i,words:o}=e,[l,r]=Je(),$=l>0&&(ms()||et(l)<(a?480:Ai)),u={screen:e,send:t,page:s},d=!a&&n`<${ds} ...${u} />`,[m,f]=Ze(i),h=n`<div class="cheer-place" role="status">
    ${m&&n`<${Xe} step=${m} ladder=${i} cheer=${e.cheer} words=${o} send=${t} onClose=${f} />`}
  </div>`,g=n`<div class="in-sky">
    ${!$&&d}
    ${!a&&n`<div>${!$&&h}${($||!m)&&n`<${ps} ...${u} />`}</div>`}
    <${os} ...${u} />
  </div>`;return n`<div class=${["stage",$?"tall":"wide",a&&"compact"].filter(Boolean).join(" ")} ref=${r}>
    ${!$&&n`<${ss} />`}
    ${l>0&&n`<${Di} ...${u} ...${{sky:g,tall:$,compact:a,width:l}} />`}
    ${!a&&n`<${us} ...${u} />`}
    ${$&&d}
    ${$&&!a&&h}
  </div>`}function Ni(e){let t=getComputedStyle(document.documentElement),s=["--bar-height","--foot-height"].reduce((i,o)=>i+(parseFloat(t.getPropertyValue(o))||76),0),a=e?40:Wi;return Math.min(Math.max(window.innerHeight-s-a,360),620)}function Di({screen:e,send:t,page:s,sky:a,tall:i,compact:o,width:l}){let{ladder:r,words:$}=e,u=y(null),d=y(null),m=y(null),[f,h]=b(null),[g,q]=b(""),[w,E]=b([]),[k,I]=b({back:!1,on:!1}),T=r.steps.map(L=>L.id).join(" ");x(()=>h(null),[T]);let C=new Map(r.steps.map(L=>[L.id,L])),S=(f??[...C.keys()]).filter(L=>C.has(L)),M=S.length,z=S.findIndex(L=>C.get(L).here),O=l-(o?24:36),G=r.room_left?M?Fi:gs:0,te=(O-G-tt*M)/Math.max(M,1),K=Math.min(Math.max(te,fs),gs),ne=!i&&te<fs,ee=ne?Oi:o?12:18,W=Ni(o),{heights:Z,more:ie}=es({count:M,width:l-2*ee-G,start:ee,stepWidth:K,gap:tt,height:W,cards:w,standing:z}),B=Math.min(44,l*.34/Math.max(M,1));X(()=>{if(i)return;let L=[...u.current.querySelectorAll(".in-sky > *")],N=()=>{let U=u.current.getBoundingClientRect(),Te=getComputedStyle(u.current).direction==="rtl",na=L.map(Le=>{let{left:ia,right:oa,top:Mn,...An}=Le.getBoundingClientRect().toJSON(),Fn=Le.matches(".writing")?Mn:An.bottom,[On,Wn]=Te?[U.right-oa,U.right-ia]:[ia-U.left,oa-U.left];return{start:Math.round(On-tt),end:Math.round(Wn),bottom:Math.round(Fn-U.top)}});E(Le=>JSON.stringify(Le)===JSON.stringify(na)?Le:na)},ae=new ResizeObserver(N);return L.forEach(U=>ae.observe(U)),N(),()=>ae.disconnect()},[i,l,e.writing_goal,!!e.question?.length]);let V=()=>{let{scrollLeft:L,scrollWidth:N,clientWidth:ae}=d.current,U=Math.abs(L);I({back:U>4,on:U<N-ae-4})};X(()=>{if(i)return;let L=m.current.querySelector(".chosen")??m.current.querySelector(".standing");if(L){let[N,ae]=[d.current.getBoundingClientRect(),L.getBoundingClientRect()];d.current.scrollLeft+=ae.left+ae.width/2-N.left-N.width/2}V()},[i,l,M]);let le=matchMedia("(prefers-reduced-motion: reduce)").matches,de=L=>()=>{let N=getComputedStyle(d.current).direction==="rtl"?-1:1;d.current.scrollBy({left:L*N*d.current.clientWidth*.7,behavior:le?"auto":"smooth"})},qe=(L,N)=>{if(N<0||N>=M||N===S.indexOf(L))return;let ae=S.filter(U=>U!==L);ae.splice(N,0,L),h(ae),s.announce?.(_($.moved,{n:N+1})),t("move_step",{ladder:r.id,step:L,to:N}).catch(()=>h(null))},he=as({list:m,scroller:d,ids:S,axis:i?"y":"x",onMove:qe}),Ae=y(null);X(()=>{if(!Ae.current)return;let{id:L,by:N}=Ae.current;Ae.current=null;let ae=m.current.querySelector(`[data-step="${CSS.escape(L)}"]`),U=[...ae?.querySelectorAll(".move-button")??[]],Te=U[N<0?0:U.length-1];(Te&&!Te.disabled?Te:ae?.querySelector(".grip"))?.focus()}),x(()=>{if(!g)return;let L=N=>!N.target.closest?.(".stair.moving .stair-move")&&q("");return addEventListener("pointerdown",L),()=>removeEventListener("pointerdown",L)},[g]);let Rn=(L,N)=>{Ae.current={id:L,by:N},qe(L,S.indexOf(L)+N)},Bn=L=>()=>!he.justPulled()&&s.go(`goal_ladder/${r.id}/step/${L}`).catch(()=>{}),aa=S.map((L,N)=>{let ae={...C.get(L),number:N+1};return n`<${hs}
      key=${L}
      ...${{step:ae,words:$,moving:g===L,chosen:e.step?.id===L,axis:i?"y":"x"}}
      height=${i?0:Z[N]}
      inset=${i?Math.round(N*B):0}
      tight=${i&&B<34}
      shift=${he.shift(L)}
      held=${he.held?.id===L}
      first=${N===0}
      last=${N===M-1}
      onOpen=${Bn(L)}
      onBody=${U=>U.pointerType==="mouse"&&!i&&he.start(U,L)}
      onGrip=${U=>he.start(U,L)}
      onMoving=${U=>!he.justPulled()&&q(U?L:"")}
      onMove=${U=>Rn(L,U)}
    />`}),sa=r.room_left&&n`<li class=${M?"stair stair-new":"stair stair-new stair-first"} key="new" style=${{height:i?"":`${ji(Z)}px`}}>
    <button type="button" class="stair-face" onClick=${()=>t("add_step",{ladder:r.id}).catch(()=>{})}>
      <${p} name="plus" big />
      <b>${M?$.new_step:$.first_step}</b>
      ${!M&&n`<span class="soft">${$.first_step_hint}</span>`}
    </button>
  </li>`,Pn=i?[sa,...aa.reverse()]:[...aa,sa];return n`<div class="stairs-view" ref=${u} style=${{height:i?"":`${W+ie}px`}}>
    ${a}
    <div class=${ne?"stairs-scroller long":"stairs-scroller"} ref=${d} onScroll=${i?void 0:V}>
      <ol class=${["ladder-stairs",he.held&&"pulling",K<150&&"narrow"].filter(Boolean).join(" ")} reversed=${i} ref=${m} aria-label=${$.steps_heading} style=${{"--step-width":`${K}px`,"--gap-width":`${tt}px`}}>
        ${Pn}
      </ol>
    </div>
    ${!i&&k.back&&n`<${c} class="scroll-stairs back" icon="chevron-left" aria-label=${$.scroll_back} onClick=${de(-1)} />`}
    ${!i&&k.on&&n`<${c} class="scroll-stairs on" icon="chevron-right" aria-label=${$.scroll_on} onClick=${de(1)} />`}
    ${!r.room_left&&n`<p class="stairs-full soft">${r.full}</p>`}
  </div>`}function ji(e){let t=e.at(-1);return t?Math.min(t,190):190}var Vi=["screen","a4","card"],zi={screen:"16 / 10",a4:"210 / 297",card:"3 / 2"},Hi=2.5;function _s({screen:e,send:t}){let{ladder:s,words:a,size:i}=e,[o,l]=b(1),r=$=>()=>t("download",{ladder:s.id,size:i,form:$}).catch(()=>{});return n`<div class="stairs-picture">
    <div class=${`stairs-picture-view size-${i}${o>1?" larger":""}`} tabindex="0" role="region" aria-label=${a.picture_title}>
      <div class="zoomed" style=${{"--zoom":o}}><${P} id=${`stairs-${i}`} shape=${zi[i]} /></div>
    </div>
    <div class="stairs-picture-side">
      <${A}
        legend=${a.picture_size}
        name="size"
        value=${i}
        options=${Vi.map($=>({value:$,label:a[`size_${$}`]}))}
        onChange=${$=>t("picture_size",{size:$})}
      />
      <div class="row">
        <${c} icon="zoom-in" disabled=${o>=Hi} onClick=${()=>l(o+.5)}>${a.zoom_in}<//>
        <${c} icon="zoom-out" disabled=${o<=1} onClick=${()=>l(o-.5)}>${a.zoom_out}<//>
      </div>
      <div class="saving">
        <${c} kind="primary" icon="download" onClick=${r("png")}>${a.download_png}<//>
        <${c} icon="download" onClick=${r("svg")}>${a.download_svg}<//>
        <p class="unprotected"><${p} name="info" /> ${a.download_hint}</p>
      </div>
    </div>
  </div>`}function bs({screen:e,send:t}){let{words:s}=e;return n`<div class="ladder-start">
    <${is} said=${s.start_picture} />
    <div class="start-words">
      ${e.question.map(a=>n`<p class="start-question" key=${a}>${a}</p>`)}
      <${c} kind="primary" icon="pencil" onClick=${()=>t("new_ladder").catch(()=>{})}>${s.start_button}<//>
    </div>
  </div>`}function vs({screen:e,send:t,on:s,tell:a,press:i}){let{step:o,words:l,fields:r}=e,[$,u]=b(""),d=y(null),m=o.actions.map(h=>h.id).join(" ");x(()=>{if(!d.current)return;let h=o.actions.find(g=>!d.current.includes(g.id));h&&(d.current=null,u(h.id))},[m]);let f=()=>{d.current=o.actions.map(h=>h.id),a("add_action").catch(()=>d.current=null)};return n`<section class="sheet-part" aria-labelledby="actions">
    <h2 id="actions">${r.actions.label}</h2>
    <p class="soft">${r.actions.hint}</p>
    <ul class="actions">
      ${o.actions.map(h=>n`<${Ui} key=${h.id} ...${{action:h,step:o,words:l,fields:r,send:t,on:s,tell:a,press:i}} open=${$===h.id} onOpen=${g=>u(g?h.id:"")} />`)}
    </ul>
    <${c} icon="plus" onClick=${f}>${l.add_action}<//>
  </section>`}function Ui({action:e,step:t,words:s,fields:a,send:i,tell:o,open:l,onOpen:r}){let $=y(null),u=y(null),d=y(l);x(()=>{l?$.current?.focus():d.current&&u.current?.focus(),d.current=l},[l]);let m=`${t.address}/actions/${e.id}`,f=e.text||s.action_empty,h=(g,q)=>o(g,{action:e.id,...q});return n`<li class=${e.done?"action done":"action"}>
    <div class="action-line">
      <label class="action-tick">
        <input type="checkbox" checked=${e.done} aria-label=${_(s.action_done_said,{text:f})} onChange=${g=>h("action_done",{done:g.target.checked}).catch(()=>{})} />
      </label>
      <button type="button" class="action-open" ref=${u} aria-expanded=${l?"true":"false"} onClick=${()=>r(!l)}>
        <span class=${e.text?"action-text":"action-text soft"} dir="auto">${f}</span>
        <span class="action-who soft">
          <span dir="auto"><${p} name="user" /> ${e.who_shown||s.who_open}</span>
          <span dir="auto"><${p} name="calendar" /> ${e.when_shown||s.when_open}</span>
        </span>
        <${p} name=${l?"chevron-up":"chevron-down"} />
      </button>
    </div>
    ${l&&n`<div class="action-sheet">
      <${v} label=${s.action_label} hint=${a.actions.example} field=${`${m}/text`} value=${e.text} send=${i} fieldRef=${$} />
      <div class="choice-tiles"><${A} legend=${s.who_legend} name=${`doer-${e.id}`} options=${t.doers} value=${e.doer} onChange=${g=>h("set_doer",{doer:g})} /></div>
      ${e.doer==="other"&&n`<${v} label=${s.who_name} field=${`${m}/who`} value=${e.who} send=${i} />`}
      <div class="pair">
        <${v} label=${s.when_label} field=${`${m}/when`} value=${e.when} send=${i} />
        <${F} label=${s.due_label} value=${e.due} onChange=${g=>h("set_due",{day:g||null})} />
      </div>
      <div class="row">
        <${c} icon="check" onClick=${()=>r(!1)}>${s.action_close}<//>
        <${c} kind="quiet" icon="trash-2" onClick=${()=>h("remove_action").catch(()=>{})}>${s.action_remove}<//>
      </div>
    </div>`}
  </li>`}function ks({screen:e,send:t,page:s,rungs:a}){let{ladder:i,step:o,words:l}=e,r={ladder:i.id,step:o.id},$=(g,q)=>t(g,{...r,...q}),u=(g,q)=>()=>$(g,q).catch(()=>{}),d=g=>()=>s.go(g).catch(()=>{}),m={screen:e,send:t,page:s,on:r,tell:$,press:u},[f,h]=Ze(i);return n`<article class="sheet" aria-label=${o.heading}>
    <div class="sheet-head">
      <p class="sheet-number" aria-hidden="true">${o.heading}</p>
      ${a&&n`<${Ct} rungs=${i.steps} />`}
      <div class="spring"></div>
      <${c} small kind="quiet" icon="chevron-left" aria-label=${l.sheet_previous} disabled=${!o.before} onClick=${d(`goal_ladder/${i.id}/step/${o.before}`)} />
      <${c} small kind="quiet" icon="chevron-right" aria-label=${l.sheet_next} disabled=${!o.after} onClick=${d(`goal_ladder/${i.id}/step/${o.after}`)} />
    </div>
    <div class="sheet-title">
      <${v} label=${l.step_title_label} hint=${o.title?"":l.step_title_hint} field=${`${o.address}/title`} value=${o.title} send=${t} maxLength=${200} />
    </div>
    <${Gi} ...${m} />
    <div class="cheer-place" role="status">
      ${f&&n`<${Xe} step=${f} ladder=${i} cheer=${e.cheer} words=${l} send=${t} onClose=${h} />`}
    </div>
    <${vs} ...${m} />
    <${Qi} ...${m} />
    <${Yi} ...${m} />
    <${Ki} ...${m} />
    <${Zi} ...${m} />
  </article>`}function Gi({screen:e,tell:t,press:s}){let{step:a,words:i}=e;return a.state==="done"?n`<section class="sheet-part standing-part done">
      <p class="done-said"><${p} name="check" /> <b>${i.done_heading}</b></p>
      <div class="row">
        <${F} label=${i.done_day} value=${a.done_day} onChange=${o=>t("done_on",{day:o||null})} />
        <${c} kind="quiet" icon="undo-2" onClick=${s("undo_done")}>${i.done_undo}<//>
      </div>
    </section>`:n`<section class="sheet-part standing-part row">
    ${a.here?n`<p class="here-said"><${p} name="footprints" /> ${i.here_now}</p>`:n`<${c} icon="footprints" onClick=${s("stand_on")}>${i.here_button}<//>`}
    <${c} kind="primary" icon="check" onClick=${s("mark_done")}>${i.done_button}<//>
  </section>`}function Qi({screen:e,send:t}){let{step:s,words:a,fields:i}=e,[o]=s.actions.filter($=>$.text&&!$.done),l=s.theme_words||!o?null:o.text,r=()=>t("text",{field:`${s.address}/theme`,base:"",text:l}).catch(()=>{});return n`<section class="sheet-part">
    <${v} label=${i.theme.label} hint=${i.theme.hint} field=${`${s.address}/theme`} value=${s.theme_words} send=${t} />
    <div class="row">
      ${l&&n`<${c} small kind="quiet" icon="plus" onClick=${r}>${_(a.theme_from_action,{text:l})}<//>`}
      ${s.theme_words&&(s.theme_is_today?n`<span class="tag"><${p} name="check" /> ${a.theme_is_today}</span>`:n`<${c} small onClick=${()=>t("take_theme",{text:s.theme_words}).catch(()=>{})}>${a.theme_today}<//>`)}
    </div>
  </section>`}function Yi({screen:e,page:t,tell:s}){let{step:a,words:i}=e,[o,l]=b(!1),r=o?a.strengths:a.strengths.filter(($,u)=>$.on||u<6);return n`<section class="sheet-part" aria-labelledby="carries">
    <h2 id="carries">${i.strengths_heading}</h2>
    ${a.strengths.length?n`<p class="soft">${i.strengths_hint}</p>
          <div class="carry-choices">
            ${r.map($=>n`<${pe} key=${$.id} title=${$.title} icon="sun" on=${$.on} onToggle=${u=>s("carry",{strength:$.id,on:u})} />`)}
          </div>
          ${r.length<a.strengths.length&&n`<${c} small kind="quiet" icon="chevron-down" onClick=${()=>l(!0)}>${i.strengths_more}<//>`}`:n`<p class="soft">${i.strengths_none}</p>
          <${c} small onClick=${()=>t.go("strengths").catch(()=>{})}>${i.strengths_go}<//>`}
  </section>`}function Ki({screen:e,send:t,tell:s}){let{step:a,words:i}=e;return n`<section class="sheet-part" aria-labelledby="when">
    <h2 id="when">${i.step_when_heading}</h2>
    <div class="pair">
      <${v} label=${i.step_when_label} field=${`${a.address}/when`} value=${a.when_words} send=${t} />
      <${F} label=${i.due_label} value=${a.due} onChange=${o=>s("step_due",{day:o||null})} />
    </div>
    <${v} label=${i.note_label} hint=${i.note_hint} multiline rows="2" field=${`${a.address}/note`} value=${a.note} send=${t} />
  </section>`}function Zi({screen:e,send:t,on:s,press:a}){let{ladder:i,step:o,words:l}=e,r=o.number-1,$=d=>()=>t("add_step",{ladder:i.id,at:d}).catch(()=>{}),u=!i.room_left;return n`<section class="sheet-part arrange" aria-labelledby="arrange">
    <h2 id="arrange">${l.arrange_heading}</h2>
    <div class="arrange-buttons">
      <${c} icon="arrow-down" disabled=${r===0} onClick=${a("move_step",{to:r-1})}>${l.earlier}<//>
      <${c} icon="arrow-up" disabled=${r===i.steps.length-1} onClick=${a("move_step",{to:r+1})}>${l.later}<//>
      <${c} icon="plus" disabled=${u} onClick=${$(r)}>${l.add_before}<//>
      <${c} icon="plus" disabled=${u} onClick=${$(r+1)}>${l.add_after}<//>
      <${c} icon="split" disabled=${u} onClick=${a("split_step")}>${l.split}<//>
      <${c} icon="trash-2" onClick=${a("remove_step")}>${l.remove_step}<//>
    </div>
    ${u&&n`<p class="soft">${i.full}</p>`}
  </section>`}function ys({screen:e,send:t,page:s}){let{ladder:a,words:i}=e,o=r=>()=>s.go(r).catch(()=>{}),l=a.steps.find(r=>r.here&&r.state!=="done");return n`<div class="stairs-tools">
    ${l&&n`<${c} small class="climbed" icon="check" onClick=${()=>t("mark_done",{ladder:a.id,step:l.id}).catch(()=>{})}>${_(i.done_button_n,{n:l.number})}<//>`}
    ${a.all_done&&!a.reached&&n`<${c} small icon="flag" onClick=${()=>t("reach",{ladder:a.id,on:!0}).catch(()=>{})}>${i.reach_button}<//>`}
    <div class="spring"></div>
    <${c} small icon="list" onClick=${o(`goal_ladder/${a.id}/fields`)}>${i.fields_open}<//>
    <${c} small icon="image-down" onClick=${o(`goal_ladder/${a.id}/picture`)}>${i.picture_open}<//>
    <${c} small icon="flag" onClick=${o("goal_ladder/all")}>${e.goals>1?_(i.all_count,{n:e.goals}):i.all_open}<//>
  </div>`}var Xi={start:bs,stairs:eo,step:to,fields:Za,picture:_s,all:Xa};function Ji(e){let t=Xi[e.screen.view];return n`<div class="goal-ladder"><${t} ...${e} /></div>`}function eo({screen:e,send:t,page:s}){return n`<${qt} screen=${e} send=${t} page=${s} />
    <${ys} screen=${e} send=${t} page=${s} />`}function to({screen:e,send:t,page:s}){let[a,i]=Je(),o=et(a)>=1040;return n`<div class=${o?"step-view beside":"step-view"} ref=${i}>
    ${o&&n`<div class="step-view-stage"><${qt} screen=${e} send=${t} page=${s} compact /></div>`}
    <${ks} screen=${e} send=${t} page=${s} rungs=${!o} />
  </div>`}var Lt={};Q(Lt,{Screen:()=>no});var ao={start:io,line:oo,event:lo,picture:ro},so={good:"sun",hard:"cloud-sun",turn:"split",learned:"lightbulb"};function no(e){H(e.screen,e.send);let t=ao[e.screen.view];return n`<div class="history-line"><${t} ...${e} /></div>`}function io({screen:e,send:t}){let{words:s}=e;return n`<section class="card before">
      <${p} name="book-open" big />
      <ul><li>${s.warning}</li><li>${s.start_choose}</li><li>${s.start_keep}</li><li>${s.start_stop}</li></ul>
    </section>
    <${ws} ...${{screen:e,send:t}} />`}function oo({screen:e,send:t,page:s}){let{words:a,events:i}=e;return n`${i.length===0&&n`<p class="card">${a.none}</p>`}
    <${Be} items=${i} label=${a.order_label} words=${a} onMove=${(o,l)=>t("move",{event:o,to:l})}
      render=${o=>n`<button type="button" class="life-event ${o.feeling}" onClick=${()=>s.go(`history_line/event/${o.id}`).catch(()=>{})}>
        <span class="life-sign"><${p} name=${so[o.feeling]??"circle"} /></span>
        <span class="life-words"><b dir="auto">${o.title}</b>
          <span class="soft">${[o.when,o.feeling_said].filter(Boolean).join(" · ")}</span>
          <span class="life-share"><${p} name=${o.shared?"users":"lock"} /> ${o.shared?a.is_shared:a.is_kept}</span></span>
      </button>`} />
    <${c} icon="plus" onClick=${()=>t("add").catch(()=>{})}>${a.add}<//>
    <${ws} ...${{screen:e,send:t}} />`}function ws({screen:e,send:t}){let{words:s}=e;return e.opened?n`<section class="card own-part"><p>${s.own_open}</p><${c} icon="eye-off" onClick=${()=>t("open",{opened:!1}).catch(()=>{})}>${s.own_close}<//></section>`:n`<details class="card own-part"><summary><${p} name="lock" /> ${s.own_heading}</summary>
    <p>${s.own_warning}</p>
    <${c} icon="eye" onClick=${()=>t("open",{opened:!0}).catch(()=>{})}>${s.own_show}<//>
  </details>`}function lo({screen:e,send:t}){let{words:s,event:a,times:i,feelings:o}=e,[l,r]=b(0),$=u=>t("time",{event:a.id,time:u}).then(()=>r(l+1)).catch(()=>{});return n`<div class="event-parts">
    <section class="card">
      <${v} label=${s.what} hint=${s.what_hint} field=${`history_line/events/${a.id}/text`} value=${a.text} send=${t} words=${s} multiline rows="4" />
      <${v} key=${l} label=${s.when} hint=${s.when_hint} field=${`history_line/events/${a.id}/when`} value=${a.when} send=${t} words=${s} />
      <div class="row times">${i.map(u=>n`<${c} key=${u.time} small onClick=${()=>$(u.time)}>${u.label}<//>`)}</div>
    </section>
    <section class="card">
      <${A} legend=${s.feeling} name="feeling" options=${o} value=${a.feeling} onChange=${u=>t("feeling",{event:a.id,feeling:u}).catch(()=>{})} />
    </section>
    <section class="card who-sees">
      <${A} legend=${s.share_legend} name="share" value=${a.shared?"yes":"no"}
        options=${[{value:"no",label:s.keep,hint:s.keep_hint},{value:"yes",label:s.share,hint:s.share_hint}]}
        onChange=${u=>t("share",{event:a.id,shared:u==="yes"}).catch(()=>{})} />
      ${e.carried?n`<p><${p} name="check" /> ${s.is_carried}</p>`:e.may_carry&&n`<${c} icon="footprints" onClick=${()=>t("carry",{event:a.id}).catch(()=>{})}>${s.carry}<//>`}
    </section>
    <div><${c} kind="quiet" icon="trash-2" onClick=${()=>t("remove",{event:a.id}).catch(()=>{})}>${s.remove}<//></div>
  </div>`}function ro({screen:e,send:t,page:s}){let{words:a}=e,i=o=>()=>t("download",{form:o}).catch(()=>{});return n`<${P} id=${e.picture} page=${s} shape="4 / 3" />
    <div class="row line-save">
      <${c} icon="image-down" onClick=${i("png")}>${a.download_png}<//>
      <${c} icon="file-down" onClick=${i("svg")}>${a.download_svg}<//>
    </div>
    <p class="soft">${a.download_hint}</p>`}var It={};Q(It,{Screen:()=>mo});var co={first_meeting:"info",pair_agreement:"handshake",strengths:"sparkles",self_assessment:"sprout",three_rings:"circle-dot",history_line:"book-open",informal_skills:"wrench",network_map:"users",dialogue_cards:"messages-square",options:"scale",goal_ladder:"footprints",support_stairs:"hand-helping",application:"pen-line",support_need:"hand-heart",referral:"map-pin",crisis_landing:"life-buoy",meeting:"handshake",journey:"sunrise",summary:"file-text",workshop:"users"},at=e=>co[e]??"circle";function st({stop:e,go:t}){return n`<li>
    <button type="button" class="card home-stop ${e.state}" onClick=${()=>t(e.to)}>
      <span class="home-stop-title"><${p} name=${at(e.to)} /> <b>${e.title}</b></span>
      <span class="soft">${e.about}</span>
      <span class="home-state">${e.state==="done"&&n`<${p} name="check" />`}${e.state==="going"&&n`<${p} name="circle-dot" />`} ${e.label}</span>
    </button>
  </li>`}var xs={done:"check",going:"circle-dot",here:"map-pin",each:"refresh-cw",skipped:"minus",closed:"clock"};function Cs({stop:e}){return n`<span class="path-state">${xs[e.state]&&n`<${p} name=${xs[e.state]} />`} ${e.label}</span>`}function Ss({stops:e,words:t,go:s}){return n`<section class="path-line" aria-labelledby="path-line">
    <div class="path-line-head">
      <h2 id="path-line">${t.path}</h2>
      <${c} kind="quiet" small onClick=${()=>s("home/path")}>${t.path_open}<//>
      <${c} kind="quiet" small iconEnd="arrow-right" onClick=${()=>s("home/all")}>${t.other_way}<//>
    </div>
    <ol class="path-stops">
      ${e.map(a=>{let i=n`<${p} name=${at(a.code)} /><span class="path-words"><b>${a.title}</b><${Cs} stop=${a} /></span>`;return n`<li key=${a.id}>
          ${a.to?n`<button type="button" class="path-stop ${a.state}" aria-current=${a.state==="here"?"step":void 0} onClick=${()=>s(a.to)}>${i}</button>`:n`<div class="path-stop ${a.state}">${i}</div>`}
        </li>`})}
    </ol>
  </section>`}function Es({screen:e,send:t,go:s}){let{words:a}=e,i=(o,l)=>t(o,l).catch(()=>{});return n`${e.rhythm&&n`<p class="path-rhythm"><${p} name="calendar" /> ${e.rhythm}</p>`}
    <ol class="path-whole">
      ${e.stops.map((o,l)=>{let r=e.stops[l-1],$=o.stage&&o.stage!==r?.stage;return n`<li key=${o.id}>
          ${$&&n`<h2 class="path-stage">${o.stage}</h2>`}
          <${$o} stop=${o} last=${e.stops.length-1} words=${a} act=${i} go=${s} />
        </li>`})}
    </ol>
    ${e.templates.map(o=>n`<${uo} key=${o.id} template=${o} words=${a} act=${i} />`)}
    ${e.parts.map(o=>n`<section class="card path-part" key=${o.id} aria-labelledby="part-${o.id}">
        <h2 id="part-${o.id}">${o.title}</h2>
        <ul>${o.lines.map(l=>n`<li key=${l}>${l}</li>`)}</ul>
      </section>`)}
    ${e.add.length>0&&n`<${po} offered=${e.add} words=${a} act=${i} />`}
    <${ho} ending=${e.ending} words=${a} act=${i} />`}function $o({stop:e,last:t,words:s,act:a,go:i}){let[o,l]=b(!1),r=`stop-${e.id}`,$=(u,d={})=>a(u,{stop:e.id,...d});return n`<div class="card path-row ${e.state}">
    <div class="path-row-words">
      <h3 id=${r}><${p} name=${at(e.code)} /> ${e.title}</h3>
      <p>${e.purpose}</p>
      ${e.closed&&n`<p class="soft">${e.closed}</p>`}
      <${Cs} stop=${e} />
    </div>
    <div class="path-row-buttons">
      ${e.to&&n`<${c} kind=${e.state==="here"?"primary":"plain"} aria-describedby=${r} onClick=${()=>i(e.to)}>${s.state_open}<//>`}
      <${c} kind="quiet" aria-expanded=${o} aria-controls="${r}-more" aria-label=${s.stop_change_of.replace("{title}",e.title)} iconEnd=${o?"chevron-up":"chevron-down"} onClick=${()=>l(!o)}>${s.stop_change}<//>
    </div>
    <div class="path-more" id="${r}-more" hidden=${!o}>
      ${e.state!=="done"&&!(e.state==="going"&&e.marked)&&n`<${c} small icon="check" onClick=${()=>$("pass")}>${s.stop_pass}<//>`}
      ${!["done","going","skipped"].includes(e.state)&&n`<${c} small onClick=${()=>$("skip")}>${s.stop_skip}<//>`}
      ${e.marked&&n`<${c} small onClick=${()=>$("unmark")}>${s.stop_unmark}<//>`}
      ${e.place>0&&n`<${c} small icon="arrow-up" onClick=${()=>$("move",{to:e.place-1})}>${s.stop_earlier}<//>`}
      ${e.place<t&&n`<${c} small icon="arrow-down" onClick=${()=>$("move",{to:e.place+1})}>${s.stop_later}<//>`}
      ${e.own&&n`<${c} small onClick=${()=>$("remove")}>${s.stop_remove}<//>`}
    </div>
  </div>`}function uo({template:e,words:t,act:s}){let a=e.parts.flatMap(r=>r.steps.map($=>$.place)),[i,o]=b(a),l=r=>o(i.includes(r)?i.filter($=>$!==r):[...i,r]);return n`<section class="card path-part" aria-labelledby="template-${e.id}">
    <h2 id="template-${e.id}">${t.steps_heading}: ${e.title}</h2>
    <p class="soft">${t.steps_lead}</p>
    ${e.parts.map(r=>n`<fieldset key=${r.id} class="path-steps">
        <legend class=${r.title?"":"unseen"}>${r.title||e.title}</legend>
        ${r.steps.map($=>n`<label class="path-step" key=${$.place}>
            <input type="checkbox" checked=${i.includes($.place)} onChange=${()=>l($.place)} />
            <span>${$.title}</span>
          </label>`)}
      </fieldset>`)}
    <${c} icon="footprints" onClick=${()=>s("take_steps",{template:e.id,steps:i})}>${t.steps_take}<//>
  </section>`}function po({offered:e,words:t,act:s}){return n`<section class="card path-part" aria-labelledby="path-add">
    <h2 id="path-add">${t.add_heading}</h2>
    <p class="soft">${t.add_lead}</p>
    <div class="path-offers">
      ${e.map(a=>n`<${c} key=${a.code} small icon="plus" onClick=${()=>s("add",{exercise:a.code})}>${a.title}<//>`)}
    </div>
  </section>`}function ho({ending:e,words:t,act:s}){let[a,i]=b(!1),o=l=>l===null?t.ending_yours:l?t.ending_met:t.ending_open;return n`<section class="card path-part" aria-labelledby="path-end">
    <h2 id="path-end">${t.ending_heading}</h2>
    <p>${e.text}</p>
    <ul class="path-conditions">
      ${e.conditions.map(l=>n`<li key=${l.text}><${p} name=${l.holds?"check":"circle"} /> <span>${l.text}<span class="soft path-said"> ${o(l.holds)}</span></span></li>`)}
    </ul>
    ${e.ready&&n`<p><strong>${t.ending_ready}</strong></p>`}
    <${c} kind=${e.ready?"plain":"quiet"} aria-expanded=${a} onClick=${()=>i(!a)}>${t.end_open}<//>
    ${a&&n`<p class="soft">${t.end_lead}</p>
        <div class="path-offers">
          <${c} onClick=${()=>s("end",{how:"reached"})}>${t.end_reached}<//>
          <${c} onClick=${()=>s("end",{how:"own_way"})}>${t.end_own_way}<//>
          <${c} onClick=${()=>s("end",{how:"dropped"})}>${t.end_dropped}<//>
        </div>`}
  </section>`}function qs({screen:e,go:t}){return n`${e.groups.map((s,a)=>n`<section key=${s.title} aria-labelledby="ways-${a}">
        <h2 id="ways-${a}">${s.title}</h2>
        <ul class="home-path home-ways">${s.items.map(i=>n`<${st} key=${i.to} stop=${i} go=${t} />`)}</ul>
      </section>`)}
    ${e.closed&&n`<p class="soft path-closed"><${p} name="users" /> <span>${e.closed}</span></p>`}
    ${e.bring_to&&n`<p class="home-bring"><${c} kind="quiet" small icon="smartphone" onClick=${()=>t(e.bring_to)}>${e.words.bring}<//></p>`}`}function mo({screen:e,send:t}){let{words:s}=e,a=i=>t("go",{to:i}).catch(()=>{});return e.view==="path"?n`<${Es} screen=${e} send=${t} go=${a} />`:e.view==="all"?n`<${qs} screen=${e} go=${a} />`:n`<div class="home-hero">
      <${fo} next=${e.next} ahead=${e.ahead} words=${s} meetings=${e.meetings} go=${a} onBegin=${()=>t("begin").catch(()=>{})} />
      <${go} goal=${e.goal} words=${s} go=${a} />
    </div>
    ${e.ahead?n`<${Ss} stops=${e.path} words=${s} go=${a} />`:n`<h2 class="unseen">${s.stops}</h2>
            <ul class="home-path">
              ${e.stops.map(i=>n`<${st} key=${i.to} stop=${i} go=${a} />`)}
            </ul>`}
    ${e.bring_to&&n`<p class="home-bring"><${c} kind="quiet" small icon="smartphone" onClick=${()=>a(e.bring_to)}>${s.bring}<//></p>`}`}function fo({next:e,ahead:t,words:s,meetings:a,go:i,onBegin:o}){return n`<section class=${e.strong?"card home-next strong":"card home-next"} aria-labelledby="home-next">
    <h2 id="home-next">${s.next}</h2>
    ${e.lead&&n`<p>${e.lead}</p>`}
    ${e.what&&n`<p>${!e.lead&&n`<span>${s.agreed} </span>`}<strong dir="auto">${e.what}</strong>${(e.who||e.when)&&n`<span class="home-who">${[e.who,e.when].filter(Boolean).join(" · ")}</span>`}</p>`}
    ${e.wish&&n`<p><span>${s.wish} </span><strong dir="auto">${e.wish}</strong></p>`}
    ${e.theme&&n`<p><span>${s.theme} </span><strong dir="auto">${e.theme}</strong></p>`}
    ${t&&n`<p>${t.title&&n`<span>${s.path_next} </span><strong>${t.title}</strong>`}${t.purpose&&n`<span class="home-who">${t.purpose}</span>`}</p>`}
    <div class="home-begin">
      <${c} iconEnd="arrow-right" onClick=${o}>${e.button}<//>
      ${a.map(l=>n`<${c} kind="quiet" class="home-beside" key=${l.to} onClick=${()=>i(l.to)}>${l.label}<//>`)}
    </div>
  </section>`}function go({goal:e,words:t,go:s}){return n`<section class="card home-goal" aria-labelledby="home-goal">
    <h2 id="home-goal">${t.goal}</h2>
    ${e.text?n`<p class="home-goal-text"><q dir="auto">${e.text}</q></p>`:n`<p class="soft">${t.goal_none}</p>`}
    ${e.rungs.length>0&&n`<div class="home-rungs" aria-hidden="true">
      ${e.rungs.map(a=>n`<i class=${a.state} style=${{blockSize:`${a.height*100}%`}}></i>`)}
    </div>`}
    ${e.state&&n`<p class="soft">${e.state}</p>`}
    <${c} kind="quiet" class="home-goal-open" iconEnd="arrow-right" onClick=${()=>s(e.to)}>${e.text?t.goal_open:t.goal_write}<//>
  </section>`}var Rt={};Q(Rt,{Screen:()=>bo});function _e(){let e=y(null);return x(()=>{let t=e.current?.querySelector("[aria-current]");if(!t)return;let[s,a]=[t.getBoundingClientRect(),e.current.getBoundingClientRect()];e.current.scrollLeft+=(s.left+s.right-a.left-a.right)/2},[]),e}var _o={doing:vo,skills:yo,learning:xo,picture:Co};function bo(e){H(e.screen,e.send);let t=_o[e.screen.step],s=a=>e.page.go(a).catch(()=>{});return n`<div class="informal-skills">
    <${ce} label=${e.screen.words.way} steps=${e.screen.way} go=${s} />
    <${t} ...${e} words=${e.screen.words} go=${s} />
  </div>`}function vo({screen:e,words:t,send:s,go:a}){let i=_e(),o=e.tabs.findIndex(r=>r.here),l=e.tabs[o+1];return n`<nav class="tabs" aria-label=${t.tabs} ref=${i}>
      ${e.tabs.map(r=>n`<button key=${r.id} type="button" class="tab" aria-current=${r.here?"true":void 0} onClick=${()=>a(r.to)}>
          <${p} name=${r.icon} /><span>${r.label}</span>${r.chosen>0&&n`<span class="tab-count">${r.chosen}</span>`}
        </button>`)}
    </nav>
    <div class="beside">
      <div>
        ${e.own?n`<${ko} ...${{words:t,send:s}} />`:n`<ul class="cards" aria-label=${e.tabs[o].label}>
              ${e.cards.map(r=>n`<li key=${r.id}><${pe} title=${r.title} icon=${r.icon} on=${r.on} onLabel=${t.chosen} onToggle=${$=>s($?"choose":"let_go",{card:r.id})} /></li>`)}
            </ul>`}
        ${l&&n`<p class="next-group"><${c} kind="quiet" icon=${l.icon} iconEnd="arrow-right" onClick=${()=>a(l.to)}>${l.label}<//></p>`}
      </div>
      <aside class="card side" aria-label=${t.list_label}>
        <h2>${t.list_label}</h2>
        <p class="soft">${e.chosen_said}</p>
        <ul class="chosen">
          ${e.chosen.map(r=>n`<li key=${r.id}><${p} name=${r.icon} /><span dir="auto">${r.title}</span>
              <${c} kind="quiet" small icon="x" aria-label=${_(t.remove,{what:r.title})} onClick=${()=>s("drop",{doing:r.id}).catch(()=>{})} />
            </li>`)}
        </ul>
      </aside>
    </div>`}function ko({words:e,send:t}){let[s,a]=b(""),[i,o]=b(""),l=y(null);return n`<form class="card own-words" onSubmit=${$=>{$.preventDefault(),t("add_own",{words:s}).then(()=>{a(""),o(""),l.current?.focus()},u=>o(u.error??""))}}>
    <${v} label=${e.own_label} hint=${e.own_hint} value=${s} maxLength=${200} error=${i} fieldRef=${l} onChange=${a} />
    <${c} type="submit" icon="plus">${e.own_add}<//>
  </form>`}function yo({screen:e,words:t,send:s,go:a}){let i=_e();return e.one?n`<div class="beside list-first">
    <nav class="doing-list" aria-label=${t.list_label}>
      <ul ref=${i}>
        ${e.list.map(o=>n`<li key=${o.id}>
            <button type="button" aria-current=${o.here?"true":void 0} onClick=${()=>a(o.to)}>
              <${p} name=${o.icon} /><span dir="auto">${o.title}</span>
              ${o.told&&n`<span class="told-sign"><${p} name="check" /><span class="unseen">${t.told}</span></span>`}
            </button>
          </li>`)}
      </ul>
    </nav>
    <${wo} key=${e.one.id} one=${e.one} words=${t} send=${s} />
  </div>`:n`<p><${c} icon="star" onClick=${()=>a("informal_skills")}>${t.to_doings}<//></p>`}function wo({one:e,words:t,send:s}){return n`<div class="one-doing">
    <section class="card" aria-labelledby="doing-title">
      <h2 id="doing-title"><${p} name=${e.icon} big /> <span dir="auto">${e.title}</span></h2>
      ${e.own&&n`<${v} label=${t.own_label} ...${e.own_words} send=${s} maxLength=${200} />`}
      ${e.skills.length>0&&n`<ul class="skill-words" aria-label=${t.skills_label}>
        ${e.skills.map(a=>n`<li key=${a.id}><${pe} title=${a.title} on=${a.on} onLabel=${t.chosen} onToggle=${i=>s("tick",{doing:e.id,skill:a.id,on:i})} /></li>`)}
      </ul>`}
      <${Y} label=${t.own_skills} noteLabel=${t.own_skill} addLabel=${t.own_skill_add} notes=${e.own_skills} list="own_skills" field=${e.own_skills_field} send=${s} extra=${{doing:e.id}} />
    </section>
    <section class="card" aria-labelledby="proof-title">
      <h2 id="proof-title">${t.proof_heading}</h2>
      <p class="soft">${t.proof_lead}</p>
      <ul class="proofs">
        ${e.proofs.map(a=>n`<li key=${a.of}>
            <button type="button" class="proof" aria-pressed=${a.on?"true":"false"} onClick=${()=>s("proof",{doing:e.id,of:a.of,on:!a.on}).catch(()=>{})}>
              <${p} name=${a.on?"check":a.icon} /> <span>${a.label}</span>
            </button>
            ${a.on&&n`<${v} label=${a.hint} field=${a.field} value=${a.value} send=${s} multiline rows="2" />`}
          </li>`)}
      </ul>
    </section>
  </div>`}function xo({screen:e,words:t,send:s,go:a}){return n`<div class="beside">
    <div class="card">
      <${Y} label=${t.learning_label} hint=${t.learning_hint} noteLabel=${t.learning_note} addLabel=${t.learning_add} notes=${e.notes} list="learning" field="informal_skills/learning" send=${s} />
    </div>
    <div class="one-doing">
      <section class="card ask" aria-label=${t.way_learning}><p><${p} name="info" /> ${t.learning_ask}</p></section>
      <section class="card" aria-labelledby="certificate">
        <h2 id="certificate">${t.certificate_heading}</h2>
        <p>${t.certificate_lead}</p>
        <${c} icon="badge-check" onClick=${()=>a("summary")}>${t.certificate_to}<//>
      </section>
    </div>
  </div>`}function Co({screen:e,words:t,page:s,go:a}){return e.picture?n`<div class="card"><${P} id=${e.picture} page=${s} shape=${e.narrow?"4 / 6":"9 / 6"} /></div>`:n`<p><${c} icon="star" onClick=${()=>a("informal_skills")}>${t.to_doings}<//></p>`}var Bt={};Q(Bt,{Screen:()=>Lo});var So={line:Io,replay:Ro,thanks:Bo,card:Po},Eo=5e3,qo=matchMedia("(prefers-reduced-motion: reduce)"),To={meeting:"messages-square",reading:"sun",goal:"flag",step:"footprints",reached:"party-popper"};function Lo(e){H(e.screen,e.send);let t=So[e.screen.view];return n`<div class="journey"><${t} ...${e} /></div>`}function Io({screen:e,send:t,page:s}){let{words:a}=e;return n`${e.before.length>0&&n`<section class="card" aria-labelledby="journey-before">
      <h2 id="journey-before">${a.before_heading}</h2>
      <ul>${e.before.map(i=>n`<li key=${i} dir="auto">${i}</li>`)}</ul>
    </section>`}
    ${e.picture&&n`<${P} id=${e.picture} page=${s} shape=${e.shape} />`}
    ${e.counts.length>0&&n`<ul class="journey-counts">${e.counts.map(i=>n`<li key=${i}>${i}</li>`)}</ul>`}
    <p class="journey-more">
      ${e.picture&&n`<${c} kind="quiet" icon="image-down" onClick=${()=>t("download",{form:"png"}).catch(()=>{})}>${a.take_picture}<//>`}
      ${e.counts.length>0&&n`<${c} kind="quiet" icon="heart" onClick=${()=>s.go("journey/thanks").catch(()=>{})}>${a.to_thanks}<//>`}
    </p>`}var nt=0;function Ro({screen:e,page:t}){let{words:s}=e,[a,i]=b(nt===e.at);return x(()=>{if(nt=0,!a||!e.next)return;let o=setTimeout(()=>{nt=e.at+1,t.go(e.next).catch(()=>{nt=0,i(!1)})},Eo);return()=>clearTimeout(o)},[a,e.at]),n`<article class="card moment" data-kind=${e.kind}>
      <p class="moment-sign"><${p} name=${To[e.kind]??"leaf"} big /></p>
      <p class="soft">${e.day}</p>
      ${e.said.map(o=>n`<p key=${o} class="moment-said" dir="auto">${o}</p>`)}
    </article>
    <div class="moment-foot">
      <span class="soft">${e.count}</span>
      ${!qo.matches&&!e.last&&n`<${c} icon=${a?"square":"arrow-right"} onClick=${()=>i(!a)}>${a?s.pause:s.play}<//>`}
    </div>`}function Bo({screen:e,page:t}){let{words:s}=e;return n`<ul class="thanks">
    ${e.cards.map(a=>n`<li key=${a.id}>
      <button type="button" class="card thanks-card" onClick=${()=>t.go(`journey/card/${a.id}`).catch(()=>{})}>
        <${p} name="heart" /> <b dir="auto">${a.to}</b>
        <span dir="auto">${a.text||s.card_empty}</span>
      </button>
    </li>`)}
  </ul>`}function Po({screen:e,send:t,page:s}){let{words:a,card:i}=e,o=l=>()=>t("download",{form:l,card:i.id}).catch(()=>{});return n`<div class="thanks-write">
    <section class="card">
      <${v} label=${a.to_label} hint=${a.to_hint} field=${`thanks/${i.id}/to`} value=${i.to} send=${t} />
      <${v} label=${a.text_label} hint=${a.text_hint} multiline rows="4" field=${`thanks/${i.id}/text`} value=${i.text} send=${t} />
      <${c} kind="quiet" icon="trash-2" onClick=${()=>t("remove_card",{card:i.id}).catch(()=>{})}>${a.remove_card}<//>
    </section>
    <div>
      <${P} id=${e.picture} page=${s} shape="559 / 397" />
      <p class="journey-more">
        <${c} icon="printer" onClick=${o("pdf")}>${a.take_pdf}<//>
        <${c} kind="quiet" icon="image-down" onClick=${o("png")}>${a.take_picture}<//>
      </p>
    </div>
  </div>`}var Pt={};Q(Pt,{Screen:()=>Ao});var Mo={code:Fo,lines:Oo,brought:Do};function Ao(e){let t=Mo[e.screen.view];return n`<div class="keepsake"><${t} ...${e} /></div>`}function Fo({screen:e,send:t}){let{words:s}=e,[a,i]=b("");return n`<form class="card keepsake-code" onSubmit=${l=>{l?.preventDefault(),a.trim()&&t("open",{code:a}).then(()=>i(""),()=>{})}}>
      <${v} label=${s.code_label} hint=${s.code_hint} value=${a} onChange=${i} />
      <${c} kind="primary" type="submit" iconEnd="arrow-right">${s.code_open}<//>
    </form>
    <p class="soft keepsake-calm"><${p} name="eye-off" /> ${s.code_calm}</p>`}function Oo({screen:e,send:t}){let{words:s}=e,a=(i,o)=>t("put",{lines:i,on:o});return n`${e.left_out&&n`<p class="card keepsake-said" role="status"><${p} name="info" /> ${e.left_out}</p>`}
    ${e.empty&&n`<p class="card">${e.empty}</p>`}
    ${e.groups.map(i=>n`<${Wo} key=${i.id} ...${{group:i,words:s,put:a}} />`)}
    ${e.others&&n`<p class="soft keepsake-calm"><${p} name="info" /> ${e.others}</p>`}
    ${e.groups.length>0&&n`<p class="keepsake-count" role="status">${e.count}</p>`}`}function Wo({group:e,words:t,put:s}){let a=D("keepsake");return n`<fieldset class="card keepsake-group" aria-describedby="${a}-lead">
    <legend class="unseen">${e.heading}</legend>
    <h2 aria-hidden="true">${e.heading}</h2>
    <p class="soft" id="${a}-lead">${e.lead}</p>
    <ul>
      ${e.lines.map(i=>n`<${No} key=${i.id} ...${{line:i,words:t,put:s}} />`)}
    </ul>
  </fieldset>`}function No({line:e,words:t,put:s}){let[a,i]=j(e.on,l=>s([e.id],l).catch(()=>{})),o=e.state==="there"||e.waits;return n`<li class=${e.step?"keepsake-step":""}>
    <label class=${a?"keepsake-line on":o?"keepsake-line still":"keepsake-line"}>
      <input type="checkbox" checked=${a} disabled=${o} onChange=${l=>i(l.target.checked)} />
      <span class="keepsake-words">
        <span dir="auto">${e.text}</span>
        ${e.note&&n`<span class="soft keepsake-note" dir="auto">${e.note}</span>`}
      </span>
      <span class="keepsake-state">${e.state==="there"?t.line_there:e.waits?t.line_waits:a?t.line_on:t.line_off}</span>
    </label>
  </li>`}function Do({screen:e,page:t}){return n`${e.came.map(s=>n`<section class="card keepsake-group" key=${s.to} aria-labelledby="came-${s.to}">
      <h2 id="came-${s.to}"><${p} name="check" /> ${s.heading}</h2>
      <ul class="keepsake-came">${s.lines.map((a,i)=>n`<li key=${i} dir="auto">${a}</li>`)}</ul>
      <${c} kind="quiet" iconEnd="arrow-right" onClick=${()=>t.go(s.to).catch(()=>{})}>${s.open}<//>
    </section>`)}`}var Mt={};Q(Mt,{Screen:()=>Go});function it({screen:e,send:t,question:s}){return e.foot.next?null:n`<p class="pass-over"><${c} kind="quiet" onClick=${()=>t("pass_over",{question:s}).catch(()=>{})}>${e.words.skip}<//></p>`}function Ts(e){return e.screen.own?n`<${Vo} ...${e} />`:n`<${jo} ...${e} />`}function jo({screen:e,send:t,page:s}){let{words:a,meeting:i}=e,o=({ladder:l,step:r,action:$})=>()=>t("take_action",{ladder:l,step:r,action:$}).catch(()=>{});return n`
    ${i.what&&n`<section class="card agreed-so-far" aria-label=${a.chosen_heading}>
      <p class="soft">${a.chosen_heading}</p>
      <p class="agreed-what" dir="auto">${i.what}</p>
      <${Se} who=${i.who_shown} when=${i.when_shown} />
      <${c} small icon="pencil" onClick=${()=>s.go("meeting/next/own").catch(()=>{})}>${a.correct}<//>
    </section>`}
    <h2>${a.suggestions}</h2>
    ${e.suggestions.length?n`<ul class="taps suggestions">
          ${e.suggestions.map(l=>n`<li key=${l.action}>
            <button type="button" class="tap" onClick=${o(l)}>
              <span class="tap-from soft">${l.from}</span>
              <b dir="auto">${l.text}</b>
              <${Se} who=${l.who} when=${l.when} />
              ${!l.complete&&n`<span class="tap-more">${a.pick_who_when}</span>`}
            </button>
          </li>`)}
        </ul>`:n`<p class="soft">${a.no_suggestions}</p>`}
    <h2>${a.ideas}</h2>
    <ul class="ideas">
      <li><${c} icon="pencil" onClick=${()=>t("write_own",{question:"next"}).catch(()=>{})}>${a.write_own}<//></li>
      ${e.ideas.map(l=>n`<li key=${l}><${c} onClick=${()=>t("take_idea",{text:l}).catch(()=>{})}>${l}<//></li>`)}
    </ul>
    <${it} ...${{screen:e,send:t}} question="next" />`}function Se({who:e,when:t}){return!e&&!t?null:n`<span class="who-when soft">
    ${e&&n`<span><${p} name="user" /> <bdi>${e}</bdi></span>`}
    ${t&&n`<span><${p} name="calendar" /> <bdi>${t}</bdi></span>`}
  </span>`}function Vo({screen:e,send:t}){let{words:s,meeting:a}=e,i=`meetings/${a.id}/next_step`,o=y(null);x(()=>{if(a.what)return;let r=setTimeout(()=>o.current?.focus(),60);return()=>clearTimeout(r)},[]);let l=e.times.map(r=>n`<li key=${r.id}>
    <${c} aria-pressed=${a.when===r.label?"true":void 0} onClick=${()=>t("set_time",{time:r.id}).catch(()=>{})}>${r.label}<//>
  </li>`);return n`<div class="card own-words">
    <${v} label=${s.what_label} hint=${e.example} field=${`${i}/what`} value=${a.what??""} send=${t} fieldRef=${o} />
    <div class="choice-tiles"><${A} legend=${s.who_legend} name="doer" options=${e.doers} value=${a.doer} onChange=${r=>t("set_doer",{doer:r})} /></div>
    ${a.doer==="other"&&n`<${v} label=${s.who_name} field=${`${i}/who`} value=${a.who} send=${t} />`}
    <fieldset class="quick-times">
      <legend>${s.when_legend}</legend>
      <ul class="ideas">${l}</ul>
      <div class="pair">
        <${v} label=${s.when_words} field=${`${i}/when`} value=${a.when??""} send=${t} />
        <${F} label=${s.due_label} value=${a.due??""} onChange=${r=>t("set_due",{day:r||null})} />
      </div>
    </fieldset>
  </div>`}function Ls({screen:e,send:t,page:s}){let{words:a,meeting:i}=e,o=(r,$)=>n`<${c} small kind="quiet" icon="pencil" aria-label="${a.correct}: ${$}" onClick=${()=>s.go(r).catch(()=>{})}>${a.correct}<//>`,l=n`<span class="soft">${a.not_said}</span>`;return n`<div class="done">
    <section class="card agreed" aria-label=${e.heading}>
      <div class="agreed-part agreed-next">
        <h2><${p} name="footprints" /> ${a.agreed_next}</h2>
        ${i.what?n`<p class="agreed-what" dir="auto">${i.what}</p><${Se} who=${i.who_shown} when=${i.when_shown} />`:l}
        ${o("meeting/next",a.agreed_next)}
      </div>
      <div class="agreed-part">
        <h2><${p} name="message-circle-heart" /> ${a.agreed_wish}</h2>
        ${i.wish?n`<p dir="auto"><q>${i.wish}</q></p>`:l}
        ${o("meeting/wish",a.agreed_wish)}
      </div>
      <div class="agreed-part">
        <h2><${p} name="sun" /> ${a.agreed_benefit}</h2>
        ${i.mark?n`<p class="agreed-mark">${i.mark}</p>`:l}
        ${o("meeting/benefit",a.agreed_benefit)}
      </div>
      ${(e.theme||i.closed)&&n`<p class="agreed-foot soft">
        ${e.theme&&n`<span>${a.theme_heading}: <bdi>${e.theme}</bdi></span>`}
        ${i.closed&&n`<span>${i.closed}</span>`}
      </p>`}
    </section>
    <div class="done-side">
      ${e.closed&&n`<${c} icon="file-text" onClick=${()=>s.go("summary").catch(()=>{})}>${a.to_summary}<//>`}
      ${e.address&&n`<section class="card worker-note" aria-labelledby="worker-note">
        <p class="tag">${a.worker_mark}</p>
        <h2 id="worker-note">${a.worker_heading}</h2>
        <${v} label=${a.worker_label} quietLabel hint=${a.worker_hint} multiline rows="3" field=${`${e.address}/worker_note`} value=${i.worker_note} send=${t} />
      </section>`}
    </div>
  </div>`}function Is({screen:e,page:t}){let{words:s}=e,a=i=>()=>t.go(i).catch(()=>{});return n`<div class="story">
    <div class="story-head">
      ${e.years.length>0&&n`<ul class="ideas" aria-label=${s.year_label}>
        ${e.years.map(i=>n`<li key=${i.to}><${c} aria-pressed=${i.now?"true":"false"} onClick=${a(i.to)}>${i.label}<//></li>`)}
      </ul>`}
      <${c} kind="quiet" icon="pen-line" onClick=${a("meeting/paper")}>${s.paper_open}<//>
    </div>
    <ol class="story-line" reversed>
      ${e.story.map(i=>n`<li key=${i.id}>
        <article class="card" aria-labelledby="told-${i.id}">
          <h2 id="told-${i.id}">${i.title}</h2>
          <${Rs} said=${i.said} words=${s} />
          <${c} small kind="quiet" icon="book-open" aria-label="${s.read_open}: ${i.title}" onClick=${a(`meeting/read/${i.id}`)}>${s.read_open}<//>
        </article>
      </li>`)}
    </ol>
  </div>`}function Rs({said:e,words:t}){return e.length?n`<p class="told">${e.map(s=>n`<span key=${s} dir="auto">${s} </span>`)}</p>`:n`<p class="soft">${t.told_nothing}</p>`}function Bs({screen:e,send:t,page:s}){let{words:a}=e,i=(o,l)=>()=>t(o,l).catch(()=>{});return n`<div class="read">
    <section class="card" aria-label=${e.heading}>
      <${Rs} said=${e.said} words=${a} />
      ${e.agreed&&(!e.done||e.marked)&&n`<p><${c} small icon=${e.done?"undo-2":"check"} onClick=${i("set_done",{meeting:e.id,done:!e.done})}>${e.done?a.unmark_done:a.mark_done}<//></p>`}
    </section>
    ${e.acute.length>0&&n`<section class="card urgent" aria-labelledby="read-acute">
      <h2 id="read-acute">${a.read_acute}</h2>
      <ul>${e.acute.map(o=>n`<li key=${o.id}>
        <p class="said" dir="auto">${o.text}</p>
        ${o.done?n`<p class="soft"><${p} name="check" /> ${o.done}</p>`:n`<${c} small icon="check" aria-label="${a.settle}: ${o.text}" onClick=${i("settle",{meeting:e.id,acute:o.id})}>${a.settle}<//>`}
      </li>`)}</ul>
    </section>`}
    ${e.worker_note&&n`<section class="card worker-note" aria-labelledby="read-note">
      <p class="tag">${a.worker_mark}</p>
      <h2 id="read-note">${a.worker_heading}</h2>
      <p dir="auto">${e.worker_note}</p>
    </section>`}
    ${e.may_correct&&n`<p><${c} icon="pencil" onClick=${i("correct",{meeting:e.id})}>${a.correct}<//></p>`}
    ${e.correct&&n`<p><${c} icon="pencil" onClick=${()=>s.go(e.correct).catch(()=>{})}>${a.correct}<//></p>`}
  </div>`}function Ps({screen:e,send:t}){let{words:s,keyed:a}=e,[i,o]=b("");if(!a)return n`<div class="card own-words">
      <${F} label=${s.paper_day} value=${i} max=${e.today} onChange=${o} />
      <${c} icon="pen-line" disabled=${!i} onClick=${()=>t("key_in",{day:i}).catch(()=>{})}>${s.paper_begin}<//>
    </div>`;let l=`meetings/${a.id}`,r=$=>t("paper_step",{meeting:a.id,...$});return n`<div class="card own-words paper">
    ${!e.corrects&&n`<${F} label=${s.paper_day} value=${a.day} max=${e.today} onChange=${$=>$?t("key_in",{day:$,meeting:a.id}):Promise.resolve()} />`}
    <${v} label=${s.theme_heading} field=${`${l}/theme`} value=${a.theme} send=${t} />
    <${Y} label=${s.agenda_heading} notes=${a.agenda} list="agenda" extra=${{meeting:a.id}} send=${t} field=${`${l}/agenda`} addLabel=${s.own_line_add} />
    <${fe} legend=${e.mark.legend} low=${e.mark.low} high=${e.mark.high} name="paper-benefit" value=${a.benefit??null} onChange=${$=>t("paper_mark",{meeting:a.id,value:$})} />
    <h2>${e.next_label}</h2>
    <${v} label=${s.what_label} field=${`${l}/next_step/what`} value=${a.what} send=${t} />
    <div class="choice-tiles"><${A} legend=${s.who_legend} name="paper-doer" options=${e.doers} value=${a.doer} onChange=${$=>r({doer:$})} /></div>
    ${a.doer==="other"&&n`<${v} label=${s.who_name} field=${`${l}/next_step/who`} value=${a.who} send=${t} />`}
    <div class="pair">
      <${v} label=${s.when_words} field=${`${l}/next_step/when`} value=${a.when} send=${t} />
      <${F} label=${s.due_label} value=${a.due} onChange=${$=>r($?{due:$}:{clear:!0})} />
    </div>
    <${v} label=${e.wish_label} multiline rows="2" field=${`${l}/wish`} value=${a.wish} send=${t} />
    <section class="worker-note card" aria-labelledby="paper-note">
      <p class="tag">${s.worker_mark}</p>
      <h2 id="paper-note">${s.worker_heading}</h2>
      <${v} label=${s.worker_label} quietLabel hint=${s.worker_hint} multiline rows="3" field=${`${l}/worker_note`} value=${a.worker_note} send=${t} />
    </section>
    ${e.can_take_back&&n`<${c} kind="quiet" icon="undo-2" onClick=${()=>t("take_back",{meeting:a.id}).catch(()=>{})}>${s.take_back}<//>`}
    ${!e.corrects&&n`<${c} kind="quiet" icon="trash-2" onClick=${()=>t("remove_meeting",{meeting:a.id}).catch(()=>{})}>${s.paper_remove}<//>`}
  </div>`}function Ms({screen:e,send:t,page:s}){let{words:a}=e,i=(o,l)=>()=>t(o,l).catch(()=>{});return n`<div class="today">
    <div class="today-main">
      ${e.agreed&&n`<${zo} ...${{agreed:e.agreed,words:a,act:i}} />`}
      <section class="card" aria-labelledby="today-agenda">
        <h2 id="today-agenda">${a.agenda_heading}</h2>
        ${e.ideas.length?n`<ul class="taps suggestions">
              ${e.ideas.map(o=>n`<li key=${o.text}>
                <button type="button" class="tap" aria-pressed=${o.on?"true":"false"} onClick=${i("take_up",{text:o.text})}>
                  <span class="tap-from soft">${o.from}</span>
                  <b dir="auto">${o.on&&n`<${p} name="check" /> `}${o.text}</b>
                </button>
              </li>`)}
            </ul>`:n`<p class="soft">${a.agenda_none}</p>`}
        <${Y} label=${a.own_line} notes=${e.agenda} list="agenda" send=${t} field=${`${e.address}/agenda`} addLabel=${a.own_line_add} />
      </section>
    </div>
    <div class="today-side">
      ${(e.address||e.theme||e.themes.length>0)&&n`<section class="card" aria-labelledby="today-theme">
        <h2 id="today-theme">${a.theme_heading}</h2>
        ${e.address?n`<${v} label=${a.theme_heading} quietLabel field=${`${e.address}/theme`} value=${e.theme} send=${t} />`:e.theme&&n`<p class="said" dir="auto">${e.theme}</p>`}
        ${e.themes.length>0&&n`<p class="soft">${a.theme_pick}</p>
          <ul class="ideas">${e.themes.map(o=>n`<li key=${o}><${c} onClick=${i("set_theme",{text:o})}><bdi>${o}</bdi><//></li>`)}</ul>`}
      </section>`}
      <${Ho} ...${{screen:e,send:t,act:i}} />
      <p><${c} kind="quiet" icon="book-open" onClick=${()=>s.go("meeting/history").catch(()=>{})}>${a.history_place}<//></p>
    </div>
  </div>`}function zo({agreed:e,words:t,act:s}){return n`<section class="card agreed-so-far" aria-labelledby="agreed-before">
    <h2 id="agreed-before" class="soft">${t.agreed_before}</h2>
    <p class="agreed-what" dir="auto">${e.what}</p>
    <${Se} who=${e.who_shown} when=${e.when_shown} />
    ${e.done&&n`<p><${p} name="check" /> ${_(t.marked_done,{day:e.done})}</p>`}
    ${(!e.done||e.marked)&&n`<p><${c} small icon=${e.done?"undo-2":"check"} onClick=${s("set_done",{meeting:e.meeting,done:!e.done})}>${e.done?t.unmark_done:t.mark_done}<//></p>`}
  </section>`}function Ho({screen:e,send:t,act:s}){let{words:a}=e,i=y(null),[o,l]=b(null);x(()=>{o===null||e.acute.length<=o||(l(null),i.current?.focus())},[e.acute.length]);let r=()=>{l(e.acute.length),t("add_note",{list:"acute"}).catch(()=>l(null))};return n`<section class="card urgent" aria-labelledby="today-acute">
    <h2 id="today-acute">${a.acute_heading}</h2>
    <p class="soft">${a.acute_lead}</p>
    <ul>
      ${e.open_acute.map($=>n`<li key=${$.id}>
        <p class="said" dir="auto">${$.text}</p>
        <p class="soft">${_(a.acute_since,{day:$.day})}</p>
        <${c} small icon="check" aria-label="${a.settle}: ${$.text}" onClick=${s("settle",{meeting:$.meeting,acute:$.id})}>${a.settle}<//>
      </li>`)}
      ${e.acute.map(($,u)=>n`<li key=${$.id}>
        <${v} label=${a.acute_label} multiline rows="2" field=${`${e.address}/acute/${$.id}`} value=${$.text} send=${t} fieldRef=${u===e.acute.length-1?i:void 0} />
        ${$.done&&n`<p><${p} name="check" /> ${_(a.settled_on,{day:$.done})}</p>`}
        <p class="row-of-buttons">
          ${$.text&&n`<${c} small icon=${$.done?"undo-2":"check"} onClick=${s("settle",{meeting:"",acute:$.id,settled:!$.done})}>${$.done?a.unsettle:a.settle}<//>`}
          <${c} small kind="quiet" icon="x" aria-label="${a.remove_line}: ${$.text||a.acute_label}" onClick=${s("remove_note",{list:"acute",note:$.id})}>${a.remove_line}<//>
        </p>
      </li>`)}
    </ul>
    <${c} icon="plus" onClick=${r}>${a.acute_add}<//>
  </section>`}var Uo={benefit:Qo,next:Ts,wish:Yo,done:Ls,today:Ms,history:Is,read:Bs,paper:Ps};function Go(e){let t=Uo[e.screen.view];return n`<div class="meeting">
    ${e.screen.stages&&n`<${ge} label=${e.screen.title} stages=${e.screen.stages} go=${e.page.go} />`}
    <${t} ...${e} />
  </div>`}function Qo({screen:e,send:t}){let{meeting:s,mark:a}=e,i=y(!1),o=l=>{let r=i.current;return i.current=!1,t("set_benefit",{value:l,go_on:r})};return n`<div
      class="card benefit"
      onPointerDown=${()=>i.current=!0}
      onKeyDown=${()=>i.current=!1}
      onClick=${l=>l.target.checked&&Number(l.target.value)===s.benefit&&i.current&&o(s.benefit)}
    >
      <${fe} legend=${a.legend} low=${a.low} high=${a.high} name="benefit" value=${s.benefit??null} onChange=${o} />
    </div>
    <${it} ...${{screen:e,send:t}} question="benefit" />`}function Yo({screen:e,send:t}){let{words:s,meeting:a,wishes:i}=e,o=l=>()=>t("take_wish",{text:l}).catch(()=>{});return e.own?n`<div class="card own-words">
      <${v} label=${s.wish_own} hint=${e.example} multiline rows="3" field=${`meetings/${a.id}/wish`} value=${a.wish} send=${t} />
    </div>`:n`<ul class="taps">
      ${i.map(l=>n`<li key=${l}>
        <button type="button" class="tap" aria-pressed=${a.wish===l?"true":"false"} onClick=${o(l)}><${p} name="message-circle-heart" /> <b>${l}</b></button>
      </li>`)}
      <li>
        <button type="button" class="tap" onClick=${()=>t("pass_over",{question:"wish"}).catch(()=>{})}><${p} name="check" /> <b>${s.wish_none}</b></button>
      </li>
    </ul>
    ${a.wish&&!i.includes(a.wish)&&n`<p class="card said" dir="auto"><q>${a.wish}</q></p>`}
    <${c} icon="pencil" onClick=${()=>t("write_own",{question:"wish"}).catch(()=>{})}>${s.write_own}<//>`}var At={};Q(At,{Screen:()=>Zo});var Ko={map:Xo,missing:tl,picture:al};function Zo(e){H(e.screen,e.send);let t=Ko[e.screen.step],s=a=>e.page.go(a).catch(()=>{});return n`<div class="network-map">
    <${ce} label=${e.screen.words.way} steps=${e.screen.way} go=${s} />
    <${t} ...${e} words=${e.screen.words} go=${s} />
  </div>`}function Xo({screen:e,words:t,send:s,go:a}){let[i,o]=b("");return n`${e.tie?n`<${el} key=${e.tie.id} ...${{screen:e,words:t,send:s,go:a}} tie=${e.tie} />`:n`<p class="soft">${t.choose_one}</p>`}
    <div class="directions">
      ${e.directions.map(l=>n`<section key=${l.id} class="card direction" aria-labelledby=${`direction-${l.id}`}>
          <h2 id=${`direction-${l.id}`}><${p} name=${l.icon} /> ${l.label}</h2>
          ${l.zones.map(r=>{let $=`${l.id}-${r.distance}`;return n`<div class=${`zone zone-${r.distance}`} key=${r.distance}>
              <h3>${r.label}</h3>
              <ul>
                ${r.ties.map(u=>n`<li key=${u.id}><${As} ...${{tie:u,words:t,go:a}} /></li>`)}
                <li>
                  ${i===$?n`<${Jo} ...${{screen:e,words:t,send:s}} direction=${l.id} distance=${r.distance} onDone=${()=>o("")} />`:n`<${c} kind="quiet" small icon="plus" aria-label=${_(t.add_to,{where:r.where})} onClick=${()=>o($)} />`}
                </li>
              </ul>
            </div>`})}
        </section>`)}
    </div>`}function As({tie:e,words:t,go:s}){let a=["tie",e.here&&"here",e.resting&&"resting",e.nearer&&"nearer",e.organisation&&"organisation"].filter(Boolean).join(" "),i=[e.resting&&t.resting,e.nearer&&t.nearer].filter(Boolean);return n`<button type="button" class=${a} aria-current=${e.here?"true":void 0} aria-label=${[e.said,...i].join(", ")} onClick=${()=>s(e.to)}>
    <span dir="auto">${e.title}</span>
    ${e.nearer&&n`<${p} name="hand-heart" />`}${e.resting&&n`<${p} name="moon" />`}
  </button>`}function Jo({screen:e,words:t,send:s,direction:a,distance:i,onDone:o}){let[l,r]=b(""),[$,u]=b(""),d=y(null);return x(()=>d.current?.focus(),[]),n`<form class="new-name" onSubmit=${f=>{f.preventDefault(),s("add",{title:l,direction:a,distance:i}).then(o,h=>u(h.error??""))}}>
    <${v} label=${t.name_label} hint=${t.name_hint} value=${l} maxLength=${e.longest} error=${$} fieldRef=${d} onChange=${r} />
    <div class="row"><${c} type="submit" small icon="plus">${t.add}<//><${c} kind="quiet" small onClick=${o}>${t.cancel}<//></div>
  </form>`}function el({screen:e,tie:t,words:s,send:a,go:i}){let o=y(null);x(()=>{o.current?.focus({preventScroll:!0}),o.current?.scrollIntoView({block:"nearest"})},[]);let l=(r,$)=>()=>a("mark",{tie:t.id,mark:r,on:!$}).catch(()=>{});return n`<section class="card open-tie" aria-labelledby="open-tie">
    <h2 id="open-tie" tabindex="-1" ref=${o} dir="auto">${t.title}</h2>
    <div class="tie-parts">
      <${A} legend=${s.distance_legend} name="distance" options=${e.distances} value=${t.distance} onChange=${r=>a("place",{tie:t.id,direction:t.direction,distance:Number(r)})} />
      <${A} legend=${s.direction_legend} name="direction" options=${e.ways} value=${t.direction} onChange=${r=>a("place",{tie:t.id,direction:r,distance:Number(t.distance)})} />
      <div class="tie-words">
        <${v} label=${s.does_label} ...${t.fields.does} send=${a} multiline rows="2" />
        <${v} label=${s.agreed_label} ...${t.fields.agreed} send=${a} multiline rows="2" />
        <${v} label=${s.name_field} ...${t.fields.title} send=${a} maxLength=${e.longest} />
      </div>
    </div>
    <div class="row">
      ${[["nearer",t.nearer,s.wish_nearer,"hand-heart"],["resting",t.resting,s.rests,"moon"],["organisation",t.organisation,s.is_organisation,"house"]].map(([r,$,u,d])=>n`<${c} key=${r} icon=${$?"check":d} class=${$?"is-on":""} aria-pressed=${$?"true":"false"} onClick=${l(r,$)}>${u}<//>`)}
    </div>
    ${t.resting&&n`<p class="soft">${s.rests_hint}</p>`}
    <div class="row last-row">
      <${c} icon="check" onClick=${()=>i("network_map")}>${s.close_panel}<//>
      <div class="spring"></div>
      <${c} kind="quiet" icon="trash-2" onClick=${()=>a("remove",{tie:t.id}).catch(()=>{})}>${s.remove}<//>
    </div>
  </section>`}function tl({screen:e,words:t,send:s,go:a}){return n`<div class="narrow">
    <div class="card">
      <${Y} label=${t.missing_label} noteLabel=${t.missing_note} addLabel=${t.missing_add} notes=${e.notes} list="missing" field="network_map/missing" send=${s} />
    </div>
    ${e.nearer.length>0&&n`<section class="card" aria-labelledby="nearer">
      <h2 id="nearer">${t.nearer_heading}</h2>
      <ul class="zone">${e.nearer.map(i=>n`<li key=${i.id}><${As} ...${{tie:i,words:t,go:a}} /></li>`)}</ul>
    </section>`}
  </div>`}function al({screen:e,words:t,page:s,go:a}){return e.picture?n`<div class="card rings"><${P} id=${e.picture} page=${s} shape=${e.narrow?"4 / 5":"7 / 8"} /></div>`:n`<p><${c} icon="users" onClick=${()=>a("network_map")}>${t.to_map}<//></p>`}var Ft={};Q(Ft,{Screen:()=>nl});var sl={ways:il,criteria:ll,option:rl,table:cl,picture:$l};function nl(e){H(e.screen,e.send);let t=sl[e.screen.view];return n`<div class="options">
    <${ge} label=${e.screen.words.stages} stages=${e.screen.stages.map(s=>({...s,now:s.to===e.screen.place}))} go=${e.page.go} />
    <${t} ...${e} key=${e.screen.place} />
  </div>`}function Fs({label:e,button:t,onAdd:s}){let[a,i]=b(""),o=()=>s(a).then(()=>i(""),()=>{});return n`<form class="own-words" onSubmit=${l=>(l.preventDefault(),o())}>
    <${v} label=${e} value=${a} onChange=${i} maxLength=${200} />
    <${c} icon="plus" disabled=${!a.trim()} onClick=${o}>${t}<//>
  </form>`}function il({screen:e,send:t}){let{words:s}=e,a=i=>()=>(i.id?t("remove",{of:i.id}):t("add",{card:i.card})).catch(()=>{});return n`<p class="soft">${s.ways_general}</p>
    <ul class="ways">${e.cards.map(i=>n`<li key=${i.card||i.id} class=${i.id?"card way on":"card way"}>
      <h2><${p} name=${i.icon} big /> <span>${i.title}</span></h2>
      ${i.about&&n`<p>${i.about}</p>`}
      ${i.ask&&n`<p class="ask"><${p} name="message-circle" /> <span>${i.ask}</span></p>`}
      ${!i.card&&n`<${v} label=${s.own_name} field=${`options/options/${i.id}/title`} value=${i.written} send=${t} />`}
      <${c} icon=${i.id?"check":"plus"} aria-pressed=${i.id?"true":"false"} aria-label=${`${i.id?s.compares:s.compare}: ${i.title}`} disabled=${e.full&&!i.id} onClick=${a(i)}>${i.id?s.compares:s.compare}<//>
    </li>`)}</ul>
    <${Fs} label=${s.own_way} button=${s.own_way_add} onAdd=${i=>t("add",{title:i})} />`}function ol({one:e,weights:t,words:s,send:a}){let i=D("weight"),[o,l]=j(e.weight,r=>a("weigh",{of:e.id,weight:r}));return n`<li class="weighed">
    <fieldset>
      <legend><b>${e.title}</b><span class="unseen">. ${_(s.weight_of,{what:e.title})}</span></legend>
      <div class="weights">${t.map(r=>n`<label key=${r.value}>
        <input type="radio" name=${i} checked=${o===r.value} onChange=${()=>l(r.value)} /><span>${r.label}</span>
      </label>`)}</div>
    </fieldset>
    ${e.own&&n`<${v} label=${s.own_name} field=${`options/criteria/${e.id}/title`} value=${e.written} send=${a} />`}
    <${c} small kind="quiet" icon="x" aria-label=${_(s.remove_criterion,{what:e.title})} onClick=${()=>a("remove_criterion",{of:e.id}).catch(()=>{})} />
  </li>`}function ll({screen:e,send:t}){let{words:s}=e,a=i=>()=>(i.id?t("remove_criterion",{of:i.id}):t("add_criterion",{card:i.card})).catch(()=>{});return n`<div class="what-matters">
    <section aria-labelledby="cards-heading">
      <h2 id="cards-heading">${s.criteria_cards}</h2>
      <ul class="criterion-cards">${e.cards.map(i=>n`<li key=${i.card}>
        <button type="button" class="criterion" aria-pressed=${i.id?"true":"false"} disabled=${e.full&&!i.id} onClick=${a(i)}>
          <${p} name=${i.id?"check":i.icon} /> <span>${i.title}</span>
        </button>
      </li>`)}</ul>
      <${Fs} label=${s.own_criterion} button=${s.own_criterion_add} onAdd=${i=>t("add_criterion",{title:i})} />
    </section>
    <section class="card" aria-labelledby="chosen-heading">
      <h2 id="chosen-heading">${s.criteria_chosen}</h2>
      ${e.chosen.length===0&&n`<p class="soft">${s.criteria_none}</p>`}
      <ul class="weighing">${e.chosen.map(i=>n`<${ol} key=${i.id} ...${{one:i,words:s,send:t}} weights=${e.weights} />`)}</ul>
    </section>
  </div>`}function rl({screen:e,send:t}){let{words:s,option:a}=e,i=o=>l=>t("dates",{option:a,apply_by:e.apply_by||null,starts:e.starts||null,[o]:l||null});return n`${e.ask&&n`<p class="ask"><${p} name="message-circle" /> <span>${e.ask}</span></p>`}
    <div class="one-option">
      <section class="card fits" aria-labelledby="fits-heading">
        <h2 id="fits-heading">${s.option_lead}</h2>
        ${e.criteria.length===0&&n`<p class="soft">${s.table_no_criteria}</p>`}
        ${e.criteria.map(o=>n`<${Re} key=${o.criterion} legend=${o.title} options=${e.steps} value=${o.value} words=${s} onChange=${l=>t("mark",{option:a,criterion:o.criterion,step:l})} />`)}
      </section>
      <section class="card" aria-labelledby="dates-heading">
        <h2 id="dates-heading">${s.dates_heading}</h2>
        <${F} label=${s.apply_by} value=${e.apply_by} onChange=${i("apply_by")} />
        <${F} label=${s.starts} value=${e.starts} onChange=${i("starts")} />
        <${v} label=${s.needs} hint=${s.needs_hint} field="options/options/${a}/needs" value=${e.needs} send=${t} multiline rows="3" />
        <${c} kind="quiet" icon="trash-2" onClick=${()=>t("remove",{of:a}).catch(()=>{})}>${s.remove_way}<//>
      </section>
    </div>`}function cl({screen:e,send:t,page:s}){let{words:a,ways:i,rows:o}=e,[l,r]=b(0),$=Math.min(l,Math.max(0,i.length-1)),u=h=>()=>s.go(h).catch(()=>{}),d=h=>h===$?"col shown":"col",m=h=>()=>t("choose",{of:h}).catch(()=>{});if(e.missing)return n`<p class="card soft">${e.missing}</p>`;let f=["apply_by","starts","needs"].filter(h=>i.some(g=>g[h]));return n`<div class="turn" role="group" aria-label=${a.stage_table}>
      <${c} icon="arrow-left" aria-label=${a.previous_way} disabled=${$===0} onClick=${()=>r($-1)} />
      <p aria-live="polite"><b>${i[$].title}</b> <span class="soft">${_(a.which,{n:$+1,all:i.length})}</span></p>
      <${c} icon="arrow-right" aria-label=${a.next_way} disabled=${$===i.length-1} onClick=${()=>r($+1)} />
    </div>
    <div class="card beside-card">
      <table class="side-by-side" style=${{"--ways":i.length}}>
        <thead><tr><th scope="col">${a.what_matters}</th>${i.map((h,g)=>n`<th scope="col" key=${h.id} class="${d(g)} ${h.chosen?"chosen":""}">${h.title}${h.chosen&&n`<span class="tag"><${p} name="check" /> ${a.chosen}</span>`}</th>`)}</tr></thead>
        <tbody>
          ${o.map(h=>n`<tr key=${h.id} class=${h.most?"most":""}>
            <th scope="row">${h.title} <span class="soft weight">${h.weight}</span></th>
            ${h.cells.map((g,q)=>n`<td key=${q} class="${d(q)} ${i[q].chosen?"chosen":""}"><span class="cell">${g.step!==null&&n`<i class="fit-dot s${g.step}" style=${{"--step":g.step}} aria-hidden="true"></i>`}<span class=${g.step===null?"soft":""}>${g.said}</span></span></td>`)}
          </tr>`)}
          ${f.map(h=>n`<tr key=${h} class="facts"><th scope="row">${a[h]}</th>${i.map((g,q)=>n`<td key=${g.id} class="${d(q)} ${g.chosen?"chosen":""}">${g[h]}</td>`)}</tr>`)}
        </tbody>
      </table>
    </div>
    <section aria-labelledby="most-heading">
      <h2 id="most-heading">${a.most_heading}</h2>
      <p>${e.most}</p>
      <ul class="matches">${i.map(h=>n`<li key=${h.id} class=${h.chosen?"card chosen":"card"}>
        <h3>${h.title}</h3>
        ${h.said.map(g=>n`<p>${g}</p>`)}
        <div class="row">
          <${c} icon=${h.chosen?"check":void 0} kind=${h.chosen?"primary":"plain"} aria-pressed=${h.chosen?"true":"false"} aria-label=${`${h.chosen?a.chosen:a.choose}: ${h.title}`} onClick=${m(h.chosen?"":h.id)}>${h.chosen?a.chosen:a.choose}<//>
          <${c} small kind="quiet" icon="pencil" aria-label=${_(a.change_marks,{what:h.title})} onClick=${u(h.to)} />
        </div>
      </li>`)}</ul>
    </section>
    <section class="card decision" aria-live="polite">
      ${e.decided?n`<p><b>${e.decided}</b>${e.is_goal&&n` ${a.is_goal}`}</p>
          <div class="row">
            ${!e.is_goal&&n`<${c} icon="flag" onClick=${()=>t("to_goal").catch(()=>{})}>${a.to_goal}<//>`}
            ${e.is_goal&&e.stairs&&n`<${c} iconEnd="arrow-right" onClick=${u(e.stairs)}>${a.see_stairs}<//>`}
            <${c} kind="quiet" onClick=${m("")}>${a.not_yet}<//>
          </div>`:n`<p>${a.not_yet_said}</p>`}
    </section>
    <${c} icon="image-down" onClick=${u("options/picture")}>${a.to_picture}<//>`}function $l({screen:e,send:t,page:s}){let{words:a}=e,i=o=>()=>t("download",{form:o}).catch(()=>{});return n`<${P} id="options" page=${s} shape=${e.narrow?"1 / 1":"3 / 2"} />
    <div class="row options-save">
      <${c} icon="image-down" onClick=${i("png")}>${a.download_png}<//>
      <${c} icon="file-down" onClick=${i("svg")}>${a.download_svg}<//>
    </div>
    <p class="soft">${a.download_hint}</p>`}var Ot={};Q(Ot,{Screen:()=>dl});function dl({screen:e,send:t}){let{words:s}=e,a=(o,l)=>t(o,l).catch(()=>{}),i={yes:!0,no:!1,unsaid:null};return n`<div class="outcome">
    ${e.groups.map(o=>n`<section class="card" key=${o.id} aria-label=${o.title}>
      <h2>${o.title}</h2>
      <div class="outcome-questions">${o.questions.map(l=>n`<${A} key=${l.question} name=${l.question} legend=${l.label} options=${l.options} value=${l.value} onChange=${r=>t("answer",{question:l.question,choice:r})} />`)}</div>
    </section>`)}
    <section class="card" aria-label=${s.count}>
      <${A} name="counted" legend=${s.count} hint=${s.count_lead} options=${e.counts} value=${e.counted} onChange=${o=>t("agree",{counted:i[o]})} />
      <p class="soft" role="status">${e.said}</p>
      <${ul} ...${{screen:e,quietly:a}} />
    </section>
  </div>`}function ul({screen:e,quietly:t}){let s=D("project"),{words:a}=e;return n`<div class="outcome-project">
    <label for=${s}>${a.project}</label>
    <p class="soft" id="${s}-hint">${a.project_hint}</p>
    <select id=${s} aria-describedby="${s}-hint" value=${e.project} onChange=${i=>t("project",{number:Number(i.target.value)})}>
      ${e.projects.map(i=>n`<option key=${i.value} value=${i.value} selected=${i.value===e.project}>${i.label}</option>`)}
    </select>
  </div>`}var Wt={};Q(Wt,{Screen:()=>hl});var pl={write:ml,agree:fl};function hl(e){let t=pl[e.screen.view];return n`<div class="pair-agreement"><${t} ...${e} /></div>`}function ml({screen:e,send:t}){let{words:s,parts:a}=e,[i,o,l,r]=a,$=u=>n`<section class="card" key=${u.part}>
    <${Y} label=${u.label} hint=${u.hint} notes=${u.notes} list=${u.part} send=${t} words=${s} field=${`pair_agreement/${u.part}`} addLabel=${s.add_line} noteLabel=${s.line} />
  </section>`;return n`<section class="card partner"><${v} label=${s.partner} hint=${s.partner_hint} field="pair_agreement/partner" value=${e.partner} send=${t} words=${s} /></section>
    <div class="pair-parts">
      ${$(i)}${$(o)}
      <section class="card" aria-labelledby="pair-meetings">
        <h2 id="pair-meetings"><${p} name="calendar" /> ${s.meetings}</h2>
        ${e.fields.map(u=>n`<${v} key=${u.field} label=${u.label} field=${`pair_agreement/${u.field}`} value=${u.value} send=${t} words=${s} />`)}
      </section>
      <div class="pair-column">${$(l)}${$(r)}</div>
      <section class="card wide" aria-labelledby="pair-duties">
        <h2 id="pair-duties">${s.duties}</h2>
        <ul class="duties">${e.duties.map((u,d)=>n`<li key=${u.id}>
          <${v} label=${`${s.duty} ${d+1}`} field=${`pair_agreement/duties/${u.id}/text`} value=${u.text} send=${t} words=${s} multiline rows="2" />
          <${A} legend=${s.doer} name="doer" options=${e.doers} value=${u.doer} onChange=${m=>t("doer",{duty:u.id,doer:m}).catch(()=>{})} />
          <${c} kind="quiet" icon="x" aria-label=${_(s.remove_duty,{text:u.text||`${s.duty} ${d+1}`})} onClick=${()=>t("remove_duty",{duty:u.id}).catch(()=>{})} />
        </li>`)}</ul>
        <${c} icon="plus" onClick=${()=>t("add_duty").catch(()=>{})}>${s.add_duty}<//>
      </section>
      <section class="card wide"><${v} label=${s.ending} hint=${s.ending_hint} field="pair_agreement/ending" value=${e.ending} send=${t} words=${s} multiline rows="3" /></section>
    </div>`}function fl({screen:e,send:t}){let{words:s}=e;return n`${e.changed&&n`<p class="card changed"><${p} name="info" /> ${s.changed}</p>`}
    <dl class="card agreed-rows">${e.rows.filter(a=>a.lines.length>0).map(a=>n`<div key=${a.label}><dt>${a.label}</dt>${a.lines.map(i=>n`<dd dir="auto">${i}</dd>`)}</div>`)}
      ${!e.written&&n`<div><dt>${s.none}</dt></div>`}</dl>
    <ul class="sides">${e.sides.map(a=>n`<li class="card" key=${a.who}>
      <h2 dir="auto">${a.name}</h2>
      ${a.on&&n`<p><${p} name="check" /> ${a.said}</p>`}
      ${a.on?n`<${c} kind="quiet" onClick=${()=>t("agree",{who:a.who,on:!1}).catch(()=>{})}>${s.unagree}<//>`:n`<${c} icon="handshake" disabled=${!e.written} onClick=${()=>t("agree",{who:a.who,on:!0}).catch(()=>{})}>${s.agree}<//>`}
    </li>`)}</ul>
    <p class="soft">${s.coordinator}</p>`}var Dt={};Q(Dt,{Screen:()=>wl});var gl=280;function Ws({screen:e,send:t,page:s}){let{words:a}=e;if(!e.there)return null;let i=o=>l=>t("narrow",{kind:o,value:l}).catch(()=>{});return n`<div class="referral-find">
    <div class="card referral-search">
      <${_l} ...${{screen:e,send:t}} />
      <${bl} ...${{screen:e,send:t}} />
      <fieldset class="referral-chips">
        <legend>${a.areas}${e.suggested_note&&n` <span class="soft">${e.suggested_note}</span>`}</legend>
        <ul>
          ${e.areas.map((o,l)=>n`<li key=${o.value}>
            <${Ns} ...${{...o,onTap:i("area"),wished:l<e.suggested}} />
          </li>`)}
        </ul>
      </fieldset>
      <details class="referral-more" open=${[...e.groups,...e.languages].some(o=>o.on)}>
        <summary>${a.more_filters}</summary>
        <${Os} legend=${a.groups} choices=${e.groups} onTap=${i("group")} />
        <${Os} legend=${a.languages} choices=${e.languages} onTap=${i("language")} />
      </details>
    </div>
    <section class="referral-results" aria-label=${a.results}>
      <div class="referral-count">
        <p role="status">${e.count}</p>
        ${e.narrowed&&n`<${c} small kind="quiet" icon="x" onClick=${()=>t("widen",{}).catch(()=>{})}>${a.clear}<//>`}
      </div>
      <ul>
        ${e.results.map(o=>n`<li key=${o.id}><${vl} ...${{one:o,words:a,page:s}} /></li>`)}
      </ul>
      ${e.rest&&n`<p class="soft">${e.rest}</p>`}
      ${e.age&&n`<p class="soft"><${p} name="clock" /> ${e.age}</p>`}
      <${c} icon="pencil" onClick=${()=>t("write_own",{}).catch(()=>{})}>${a.write_own}<//>
    </section>
  </div>`}function _l({screen:e,send:t}){let{words:s}=e,[a,i]=b(e.query),o=y(null),l=y(e.query);x(()=>{e.query!==l.current&&(l.current=e.query,i(e.query))},[e.query]),x(()=>()=>clearTimeout(o.current),[]);let r=$=>{clearTimeout(o.current),$!==l.current&&(l.current=$,t("look_for",{text:$}).catch(()=>{}))};return n`<form
    class="referral-field referral-word"
    role="search"
    onSubmit=${$=>{$.preventDefault(),r(a)}}
  >
    <label for="referral-search">${s.search_label}</label>
    <div class="row">
      <input
        id="referral-search"
        class="text-input"
        type="search"
        value=${a}
        maxlength="200"
        placeholder=${s.search_example}
        autocomplete="off"
        spellcheck=${!1}
        dir="auto"
        onInput=${$=>{let u=$.target.value;i(u),clearTimeout(o.current),o.current=setTimeout(()=>r(u),gl)}}
      />
      <button type="submit" class="btn primary"><${p} name="search" /> ${s.search}</button>
    </div>
  </form>`}function bl({screen:e,send:t}){let{words:s}=e,[a,i]=b(e.town);x(()=>i(e.town),[e.town]);let o=l=>{l!==e.town&&t("narrow",{kind:"town",value:l||e.town}).catch(()=>{})};return n`<div class="referral-field">
    <label for="referral-town">${s.town_label}</label>
    <div class="row">
      <input
        id="referral-town"
        class="text-input"
        list="referral-towns"
        value=${a}
        maxlength="80"
        autocomplete="off"
        spellcheck=${!1}
        dir="auto"
        onInput=${l=>{i(l.target.value),e.towns.includes(l.target.value)&&o(l.target.value)}}
        onChange=${l=>o(l.target.value.trim())}
      />
      ${e.town&&n`<${c} kind="quiet" icon="x" aria-label=${s.town_clear} onClick=${()=>o("")} />`}
    </div>
    <datalist id="referral-towns">${e.towns.map(l=>n`<option key=${l} value=${l}></option>`)}</datalist>
  </div>`}function Os({legend:e,choices:t,onTap:s}){return t.length?n`<fieldset class="referral-chips">
    <legend>${e}</legend>
    <ul>
      ${t.map(a=>n`<li key=${a.value}><${Ns} ...${{...a,onTap:s}} /></li>`)}
    </ul>
  </fieldset>`:null}function Ns({value:e,label:t,icon:s,on:a,wished:i,onTap:o}){return n`<button type="button" class=${i?"referral-chip wished":"referral-chip"} aria-pressed=${a?"true":"false"} onClick=${()=>o(e)}>
    <${p} name=${a?"check":s??"plus"} /> ${t}
  </button>`}function vl({one:e,words:t,page:s}){return n`<button type="button" class="card referral-result" onClick=${()=>s.go(`referral/service/${e.id}`).catch(()=>{})}>
    <b lang=${e.lang} dir="auto">${e.name}</b>
    ${e.gives&&n`<span lang=${e.lang} dir="auto">${e.gives}</span>`}
    <span class="soft referral-facts">
      ${e.organisation&&n`<span dir="auto">${e.organisation}</span>`}
      ${e.where&&n`<span><${p} name="map-pin" /> <bdi>${e.where}</bdi></span>`}
      ${e.free&&n`<span><${p} name="check" /> ${t.free}</span>`}
    </span>
  </button>`}function Ds({screen:e}){let{words:t,service:s}=e,a=o=>n`<p class="referral-text" lang=${s.lang} dir="auto">${o}</p>`,i=[[t.phone,s.phones.length>0&&n`<ul class="referral-phones">${s.phones.map(o=>n`<li key=${o.number}><b dir="ltr">${o.number}</b>${o.about&&n` <span class="soft" dir="auto">${o.about}</span>`}</li>`)}</ul>`],[t.address,s.addresses.length>0&&s.addresses.map(o=>n`<p key=${o} dir="auto">${o}</p>`)],[t.hours,s.hours&&n`<p class="referral-text" dir="auto">${s.hours}</p>`],[t.web,s.web&&n`<p class="referral-web" dir="ltr">${s.web}</p>`],[t.charge,s.charge],[t.service_languages,s.languages],[t.for_whom,s.groups],[t.areas,s.areas],[t.where,s.where],[t.organisation,s.organisation&&n`<span dir="auto">${s.organisation}</span>`]].filter(([,o])=>o);return n`<article class="referral-service">
    <div class="card">
      ${s.gives&&n`<h2>${t.gives}</h2>${a(s.gives)}`}
      ${s.get_in&&n`<h2>${t.get_in}</h2>${a(s.get_in)}`}
      <p class="soft">${s.source}</p>
    </div>
    <dl class="card">${i.map(([o,l])=>n`<div key=${o}><dt>${o}</dt><dd>${l}</dd></div>`)}</dl>
  </article>`}function js({screen:e,send:t,page:s}){let{words:a}=e;return n`<div class="referral-mine">
    ${e.open.length>0&&n`<section aria-label=${a.open_list}>
      <ul class="referral-list">
        ${e.open.map(i=>n`<li key=${i.id} class=${i.come?"card referral-row come":"card referral-row"}>
          <h2 dir="auto">${i.name}</h2>
          ${i.wish&&n`<p dir="auto"><q>${i.wish}</q></p>`}
          <${Nt} label=${a.stages} stages=${i.stages} words=${a} />
          <p class="referral-next"><${p} name="calendar" /> ${i.next}${i.come&&n` <b>${a.day_has_come}</b>`}</p>
          <div class="referral-buttons">
            <${c} icon="check" aria-label="${a.has_started}: ${i.name}" onClick=${()=>t("start",{referral:i.id}).catch(()=>{})}>${a.has_started}<//>
            <${c} aria-label="${a.not_started}: ${i.name}" onClick=${()=>t("end",{referral:i.id}).catch(()=>{})}>${a.not_started}<//>
            <${c} kind="quiet" iconEnd="arrow-right" aria-label="${a.open_one}: ${i.name}" onClick=${()=>s.go(`referral/one/${i.id}`).catch(()=>{})}>${a.open_one}<//>
          </div>
        </li>`)}
      </ul>
    </section>`}
    ${e.closed.length>0&&n`<section aria-labelledby="referral-closed">
      <h2 id="referral-closed">${a.closed_list}</h2>
      <ul class="referral-list">
        ${e.closed.map(i=>n`<li key=${i.id} class=${i.started?"card referral-row started":"card referral-row"}>
          <h3 dir="auto">${i.name}</h3>
          <p>${i.started&&n`<${p} name="check" /> `}${i.state}</p>
          ${i.reason&&n`<p dir="auto"><q>${i.reason}</q></p>`}
          <div class="referral-buttons">
            <${c} kind="quiet" small icon="rotate-ccw" aria-label="${a.reopen}: ${i.name}" onClick=${()=>t("reopen",{referral:i.id}).catch(()=>{})}>${a.reopen}<//>
            <${c} kind="quiet" small iconEnd="arrow-right" aria-label="${a.open_one}: ${i.name}" onClick=${()=>s.go(`referral/one/${i.id}`).catch(()=>{})}>${a.open_one}<//>
          </div>
        </li>`)}
      </ul>
    </section>`}
  </div>`}function Nt({label:e,stages:t,words:s}){return n`<ol class="referral-way" aria-label=${e}>
    ${t.map(a=>n`<li key=${a.label} class=${a.done?"done":""} aria-current=${a.now?"step":void 0}>
      <i aria-hidden="true">${a.done&&n`<${p} name="check" />`}</i>
      <span>${a.label}${a.day&&n` <small>${a.day}</small>`}<span class="unseen"> (${a.done?s.stage_done:s.stage_open})</span></span>
    </li>`)}
  </ol>`}function Vs({screen:e,send:t,page:s}){let{words:a,id:i}=e,o=`referrals/${i}`,l=$=>u=>t("set_day",{referral:i,which:$,day:u||null}),r=($,u)=>()=>t("set_time",{referral:i,which:$,time:u}).catch(()=>{});return e.open?n`<div class="referral-following">
    <div>
      ${e.own&&n`<section class="card" aria-labelledby="referral-facts">
        <h2 id="referral-facts">${a.facts}</h2>
        <${v} label=${a.place} field=${`${o}/place`} value=${e.facts.place} send=${t} />
        <${v} label=${a.phone} type="tel" inputmode="tel" field=${`${o}/phone`} value=${e.facts.phone} send=${t} />
        <${v} label=${a.address} field=${`${o}/address`} value=${e.facts.address} send=${t} />
        <${v} label=${a.hours} field=${`${o}/hours`} value=${e.facts.hours} send=${t} />
        <${v} label=${a.web} field=${`${o}/web`} value=${e.facts.web} send=${t} />
      </section>`}
      <section class="card">
        <${v} label=${a.wish} hint=${a.wish_hint} multiline rows="2" field=${`${o}/wish`} value=${e.wish} send=${t} />
      </section>
      <section class="card" aria-labelledby="referral-agree">
        <h2 id="referral-agree">${a.agree}</h2>
        <div class="referral-contacts"><${A} legend=${a.contact_legend} name="contact" options=${e.contacts} value=${e.contact} onChange=${$=>t("set_contact",{referral:i,contact:$})} /></div>
        <${F} label=${a.contact_by} value=${e.days.contact_by} onChange=${l("contact_by")} />
        <ul class="referral-soon" aria-label=${a.times_legend}>
          ${e.times.map($=>n`<li key=${$.id}><${c} small onClick=${r("contact_by",$.id)}>${$.label}<//></li>`)}
        </ul>
        <${v} label=${a.receiver} hint=${a.receiver_hint} field=${`${o}/receiver`} value=${e.receiver} send=${t} />
      </section>
    </div>
    <div>
      <section class="card" aria-labelledby="referral-way">
        <h2 id="referral-way">${a.way}</h2>
        <${Nt} label=${a.stages} stages=${e.stages} words=${a} />
        <p class="referral-next"><${p} name="calendar" /> ${e.next}</p>
        ${!e.days.contacted&&n`<${c} icon="phone" onClick=${()=>t("set_day",{referral:i,which:"contacted",day:e.today}).catch(()=>{})}>${a.contacted_today}<//>`}
        ${e.days.contacted&&n`<${F} label=${a.contacted} value=${e.days.contacted} onChange=${l("contacted")} />`}
        <${F} label=${a.visit} value=${e.days.first_visit} onChange=${l("first_visit")} />
        <${F} label=${a.remind} value=${e.days.remind} onChange=${l("remind")} />
        <div class="referral-buttons">
          <${c} kind=${e.days.contacted?"primary":"plain"} icon="check" onClick=${()=>t("start",{referral:i}).catch(()=>{})}>${a.has_started}<//>
          <${c} onClick=${()=>t("end",{referral:i}).catch(()=>{})}>${a.not_started}<//>
        </div>
      </section>
      ${!e.own&&n`<${zs} ...${{screen:e}} />`}
      <section class="card">
        <${v} label=${a.note} hint=${a.note_hint} multiline rows="2" field=${`${o}/note`} value=${e.note} send=${t} />
        <div class="referral-buttons">
          <${c} icon="smartphone" onClick=${()=>s.go(`referral/card/${i}`).catch(()=>{})}>${a.card}<//>
          <${c} kind="quiet" icon="trash-2" onClick=${()=>t("remove",{referral:i}).catch(()=>{})}>${a.remove}<//>
        </div>
      </section>
    </div>
  </div>`:n`<${kl} ...${{screen:e,send:t,page:s}} />`}function zs({screen:e}){let{words:t,facts:s}=e,a=["phone","address","hours","web"].filter(i=>s[i]);return a.length?n`<section class="card" aria-label=${t.facts}>
    <dl>${a.map(i=>n`<div key=${i}><dt>${t[i]}</dt><dd class="referral-text" dir="auto">${s[i]}</dd></div>`)}</dl>
  </section>`:null}function kl({screen:e,send:t,page:s}){let{words:a,id:i}=e,o=[[a.wish,e.wish],[a.receiver,e.receiver],[a.contacted,e.days_said.contacted],[a.visit,e.days_said.first_visit],[a.reason,e.reason],[a.note,e.note]].filter(([,l])=>l);return n`<div class="referral-following">
    <section class="card">
      <p class="referral-name">${e.state}</p>
      <${Nt} label=${a.stages} stages=${e.stages} words=${a} />
      <div class="referral-buttons">
        <${c} icon="rotate-ccw" onClick=${()=>t("reopen",{referral:i}).catch(()=>{})}>${a.reopen}<//>
        <${c} icon="smartphone" onClick=${()=>s.go(`referral/card/${i}`).catch(()=>{})}>${a.card}<//>
      </div>
    </section>
    <div>
      ${o.length>0&&n`<dl class="card">${o.map(([l,r])=>n`<div key=${l}><dt>${l}</dt><dd class="referral-text" dir="auto">${r}</dd></div>`)}</dl>`}
      <${zs} ...${{screen:e}} />
    </div>
  </div>`}var yl={find:Ws,service:Ds,mine:js,one:Vs,ended:xl,card:Cl};function wl(e){let t=yl[e.screen.view];return n`<div class="referral"><${t} ...${e} key=${e.screen.place} /></div>`}function xl({screen:e,send:t}){let{words:s}=e;return n`<section class="card referral-words">
    <p class="referral-name" dir="auto">${e.service_name}</p>
    <${v} label=${s.reason} hint=${s.reason_hint} multiline rows="3" field=${`referrals/${e.id}/reason`} value=${e.reason} send=${t} />
    <${c} kind="quiet" icon="rotate-ccw" onClick=${()=>t("reopen",{referral:e.id}).then(()=>{},()=>{})}>${s.reopen}<//>
  </section>`}function Cl({screen:e,send:t,page:s}){let{words:a}=e,[i,o]=b(""),l=r=>()=>t("download",{referral:e.id,form:r}).then(()=>o(_(a.card_saved,{name:r.toUpperCase()})),()=>{});return n`<div class="referral-card-page">
    <div class="referral-card-picture"><${P} id="card" page=${s} shape="105 / 148" /></div>
    <section class="card">
      ${e.coded&&n`<p>${a.card_code_note}</p>`}
      <div class="referral-buttons">
        <${c} kind="primary" icon="printer" onClick=${l("pdf")}>${a.card_pdf}<//>
        <${c} icon="image-down" onClick=${l("png")}>${a.card_png}<//>
        <${c} icon="image-down" onClick=${l("svg")}>${a.card_svg}<//>
      </div>
      <p role="status" class="soft">${i}</p>
    </section>
  </div>`}var zt={};Q(zt,{Screen:()=>Pl});function $e({area:e}){return n`<span class="area-name" data-area=${e.id}><${p} name=${e.icon} /><span>${e.title}</span></span>`}function Gs({screen:e,words:t,page:s}){return n`<div class="narrow">
    <ul class="readings">
      ${e.readings.map(a=>n`<li key=${a.id} class="card">
          <div>
            <b>${a.date}</b><span class="soft">${a.form}${a.state&&` · ${a.state}`}</span>
          </div>
          <${c} aria-label=${_(t.see_of,a)} onClick=${()=>s.go(a.to)}>${t.see}<//>
        </li>`)}
    </ul>
    ${e.compare_to&&n`<p><${c} icon="scale" onClick=${()=>s.go(e.compare_to)}>${t.compare}<//></p>`}
  </div>`}function Qs({screen:e,words:t,send:s,page:a}){H(e,s);let{earlier:i,later:o}=e,l=(r,$)=>r!==$&&a.go(`self_assessment/compare/${r}/${$}`);return n`
    <div class="pickers">
      <${Us}
        label=${t.compare_earlier}
        readings=${e.readings.filter(r=>r.id!==o.id)}
        value=${i.id}
        onChange=${r=>l(r,o.id)}
      />
      <${Us}
        label=${t.compare_later}
        readings=${e.readings.filter(r=>r.id!==i.id)}
        value=${o.id}
        onChange=${r=>l(i.id,r)}
      />
    </div>
    <div class="card change-card"><${P} id=${e.picture} shape=${e.narrow?"400 / 860":"900 / 640"} /></div>
    <h2 class="areas-heading">${t.compare_areas}</h2>
    <div class="areas">
      ${e.areas.map(r=>n`<section key=${r.id} class="card area-card" data-area=${r.id} aria-labelledby="change-${r.id}">
          <h3 id="change-${r.id}"><${$e} area=${r} /></h3>
          <p><b>${r.said}</b></p>
          <details>
            <summary>${t.answers}</summary>
            <${Sl} area=${r} screen=${e} />
          </details>
        </section>`)}
    </div>
    ${e.marks.length>0&&n`<section class="card two-marks" aria-labelledby="compare-marks">
      <h2 id="compare-marks">${t.compare_marks}</h2>
      <dl>
        ${e.marks.map(r=>n`<div key=${r.question}>
            <dt>${r.question}</dt>
            <dd>
              <span>${i.date}: ${Hs(r.earlier,t)}</span>
              <span>${o.date}: ${Hs(r.later,t)}</span>
            </dd>
          </div>`)}
      </dl>
    </section>`}
  `}var Hs=(e,t)=>e===null?t.mark_none:_(t.mark_of,{value:e});function Us({label:e,readings:t,value:s,onChange:a}){let i=D("picker");return n`<div class="picker">
    <label for=${i}>${e}</label>
    <select id=${i} value=${s} onChange=${o=>a(o.target.value)}>
      ${t.map(o=>n`<option key=${o.id} value=${o.id} selected=${o.id===s}>${o.label}</option>`)}
    </select>
  </div>`}function Sl({area:e,screen:t}){return e.answers.map(s=>n`<div key=${s.question} class="two-answers">
      <p>${s.question}</p>
      <dl>
        <div><dt class="soft">${t.earlier.date}</dt><dd class=${s.earlier.state}>${s.earlier.said}</dd></div>
        <div><dt class="soft">${t.later.date}</dt><dd class=${s.later.state}>${s.later.said}</dd></div>
      </dl>
    </div>`)}function ot({legend:e,hint:t,options:s,value:a,onChange:i,words:o,children:l}){let r=D("five"),[$,u]=j(a,i),d=y(null),m=()=>{u(null),d.current?.focus()};return n`<div class="five">
    <fieldset aria-describedby=${t?`${r}-hint`:void 0}>
      <legend>${l??e}</legend>
      ${t&&n`<p class="soft" id="${r}-hint">${t}</p>`}
      <div class="five-steps">
        ${s.map((f,h)=>n`<label key=${f.value}>
            <input
              type="radio"
              name=${r}
              ref=${h?void 0:d}
              checked=${$===f.value}
              onChange=${()=>u(f.value)}
            /><span>${f.label}</span>
          </label>`)}
      </div>
    </fieldset>
    <div class="five-foot">
      ${$!==null&&n`<${c} kind="quiet" small icon="x" aria-label=${_(o.clear_of,{question:e})} onClick=${m}
        >${o.clear}<//
      >`}
    </div>
  </div>`}function Ys({screen:e,words:t,send:s,page:a}){let{answer:i,item:o}=e;return n`<${jt} screen=${e} words=${t} send=${s} page=${a}>
    ${e.warning&&n`<p class="gentle"><${p} name="leaf" /> <span>${e.warning}</span></p>`}
    ${e.intro&&n`<p class="soft area-intro">${e.intro}</p>`}
    <${A}
      name="step"
      legend=${e.question}
      hint=${e.example}
      options=${e.options}
      value=${i.step}
      onChange=${l=>s("answer",{item:o,step:l})}
    />
    <div role="status">${i.skipped&&n`<p class="skipped-note soft">${t.skipped}</p>`}</div>
    <div class="side-acts">
      <${c} kind="quiet" onClick=${()=>s("skip",{item:o}).catch(()=>{})}>${t.skip}<//>
      <${ql} on=${i.talk} words=${t} onChange=${l=>s("flag",{item:o,talk:l})} />
      <${Vt} screen=${e} words=${t} page=${a} />
    </div>
  <//>`}function Ks({screen:e,words:t,send:s,page:a}){let i=e.area.id;return n`<${jt} screen=${e} words=${t} send=${s} page=${a}>
    <p class="soft area-intro">${t.rings_lead}</p>
    ${e.rings.map(({ring:o,question:l,options:r,value:$})=>n`<${ot}
        key=${o}
        legend=${l}
        options=${r}
        value=${$}
        words=${t}
        onChange=${u=>s("mark",{area:i,ring:o,value:u})}
      />`)}
    <div class="side-acts">
      ${e.skip_all_to&&n`<${c} kind="quiet" onClick=${()=>a.go(e.skip_all_to)}>${t.skip_all}<//>`}
      <${Vt} screen=${e} words=${t} page=${a} />
    </div>
  <//>`}function Zs({screen:e,words:t,send:s,page:a}){return n`<${jt} screen=${e} words=${t} send=${s} page=${a}>
    ${e.marks.map(({mark:i,question:o,low:l,high:r,value:$})=>n`<div key=${i} class="ten">
        <${fe}
          name=${i}
          legend=${o}
          low=${l}
          high=${r}
          value=${$}
          onChange=${u=>s("ten",{mark:i,value:u})}
        />
        <div class="five-foot">
          ${$!==null&&n`<${c}
            kind="quiet"
            small
            icon="x"
            aria-label=${_(t.clear_of,{question:o})}
            onClick=${u=>{u.currentTarget.closest(".ten").querySelector("input").focus(),s("ten",{mark:i,value:null}).catch(()=>{})}}
            >${t.clear}<//
          >`}
        </div>
      </div>`)}
    <div class="side-acts"><${Vt} screen=${e} words=${t} page=${a} /></div>
  <//>`}function jt({screen:e,words:t,send:s,children:a}){return H(e,s),n`<div class="beside asking" onKeyDown=${o=>{if(o.key!=="Enter"||o.target.type!=="radio")return;o.preventDefault();let{label:l,do:r,...$}=e.foot.next;s(r,$).catch(()=>{})}}>
    <div>
      ${e.progress&&n`<${El} progress=${e.progress} area=${e.area} />`}
      ${a}
    </div>
    <aside class="card flower-beside" aria-labelledby="flower-beside">
      <h2 id="flower-beside">${t.picture_grows}</h2>
      <${P} id=${e.picture} shape="460 / 456" bare />
    </aside>
  </div>`}function El({progress:e,area:t}){return n`<div class="progress">
    <div class="progress-areas" aria-hidden="true">
      ${e.areas.map(s=>n`<span
          key=${s.id}
          class=${["progress-area",s.now&&"now",s.skipped&&"skipped"].filter(Boolean).join(" ")}
          ><i style=${{"--share":s.share}}></i
        ></span>`)}
    </div>
    <div class="progress-line">
      ${t&&n`<${$e} area=${t} />`}
      <p class="soft">${e.said}</p>
    </div>
  </div>`}function ql({on:e,words:t,onChange:s}){let[a,i]=j(e,s);return n`<${c}
    icon=${a?"check":"message-circle"}
    class=${a?"talk is-on":"talk"}
    aria-pressed=${a?"true":"false"}
    onClick=${()=>i(!a)}
    >${t.talk}<//
  >`}function Vt({screen:e,words:t,page:s}){return n`<${c} kind="quiet" icon="coffee" onClick=${()=>s.go(e.pause_to)}>${t.pause}<//>`}function Xs({screen:e,words:t,send:s,page:a}){let{now:i}=e;return n`<div class="beside">
    <div>
      ${i&&n`<section class="card waiting-reading">
        <h2>${i.finished?t.latest:t.waiting}</h2>
        <p>${_(i.finished?t.latest_about:t.waiting_about,i)}</p>
        <div class="row">
          ${i.finished&&n`<${c} icon="clipboard-check" onClick=${()=>a.go(i.to)}>${t.see_summary}<//>`}
          ${e.history_to&&n`<${c} kind="quiet" icon="calendar" onClick=${()=>a.go(e.history_to)}>${t.history_link}<//>`}
        </div>
      </section>`}
      <h2>${i?t.forms_again:t.forms_heading}</h2>
      <div class="forms">
        ${e.forms.map(o=>n`<button
            key=${o.form}
            type="button"
            class="form-card"
            onClick=${()=>s("start",{form:o.form}).catch(()=>{})}
          >
            <b>${o.title}</b><span class="soft">${o.about}</span><${p} name="arrow-right" />
          </button>`)}
      </div>
      <${Tl} ...${{screen:e,words:t,send:s}} />
    </div>
    <aside class="card" aria-labelledby="about-form">
      <h2 id="about-form">${t.about_heading}</h2>
      <ul class="promises">
        ${e.intro.map(o=>n`<li key=${o}><${p} name="leaf" /><span>${o}</span></li>`)}
      </ul>
    </aside>
  </div>`}function Tl({screen:e,words:t,send:s}){let[a,i]=b("");return n`<details class="from-paper">
    <summary>${t.paper_open}</summary>
    <div class="card">
      <p class="soft">${t.paper_lead}</p>
      <${F} label=${t.paper_day} value=${a} max=${e.today} onChange=${i} />
      <div class="row">
        ${e.forms.map(o=>n`<${c}
            key=${o.form}
            icon="pen-line"
            disabled=${!a}
            onClick=${()=>s("start_from_paper",{form:o.form,day:a}).catch(()=>{})}
            >${_(t.paper_form,{form:o.title})}<//
          >`)}
      </div>
    </div>
  </details>`}function Js({screen:e,words:t,send:s,page:a}){return H(e,s),n`
    ${e.unfinished&&n`<p class="gentle"><${p} name="leaf" /> <span>${e.unfinished}</span></p>`}
    <div class="beside summary-top">
      <div class="card flower-card"><${P} id=${e.picture} shape=${e.narrow?"400 / 404":"640 / 610"} /></div>
      <div class="summary-side">
        <section class="card talk-card" aria-labelledby="talk-list">
          <h2 id="talk-list"><${p} name="message-circle" /> ${t.talk_heading}</h2>
          ${e.talk.length?n`<ul>
                ${e.talk.map(i=>n`<li key=${i.item}><b>${i.question}</b><span class="soft">${i.said}</span></li>`)}
              </ul>`:n`<p class="soft">${t.talk_none}</p>`}
        </section>
        <${Il} screen=${e} words=${t} page=${a} />
        ${e.worker&&n`<${Rl} worker=${e.worker} words=${t} page=${a} />`}
        ${e.history_to&&n`<p><${c} icon="calendar" onClick=${()=>a.go(e.history_to)}>${t.history_link}<//></p>`}
      </div>
    </div>
    <h2 class="areas-heading">${t.areas_heading}</h2>
    <div class="areas">
      ${e.areas.map(i=>n`<${Ll} key=${i.id} area=${i} screen=${e} words=${t} page=${a} />`)}
    </div>
    <p class="soft own-form">${t.own_form}</p>
  `}function Ll({area:e,screen:t,words:s,page:a}){return n`<section class="card area-card" data-area=${e.id} aria-labelledby="area-${e.id}">
    <h3 id="area-${e.id}"><${$e} area=${e} /></h3>
    ${e.tags.length>0&&n`<p class="area-tags">${e.tags.map(i=>n`<span class="tag tag-${i.kind}" key=${i.kind}>${i.label}</span>`)}</p>`}
    <p>${e.feedback}</p>
    <details>
      <summary>${s.openers}</summary>
      <ul>${e.openers.map(i=>n`<li key=${i}>${i}</li>`)}</ul>
    </details>
    <details>
      <summary>${s.answers}</summary>
      <dl class="answers">
        ${e.answers.map(i=>n`<div key=${i.item} class="answer">
            <dt>${i.question}</dt>
            <dd class=${i.state}>
              <span>${i.said}</span>
              ${i.talk&&n`<span class="talk-sign"><${p} name="message-circle" /> ${s.talk_on}</span>`}
              ${t.can_correct&&n`<${c}
                kind="quiet"
                small
                icon="pencil"
                aria-label=${_(s.change_answer,{question:i.question})}
                onClick=${()=>a.go(i.to)}
                >${s.change}<//
              >`}
            </dd>
          </div>`)}
        ${e.rings.map(i=>n`<div key=${i.label} class="answer"><dt>${i.label}</dt><dd>${i.said}</dd></div>`)}
      </dl>
      ${t.can_correct&&n`<${c}
        kind="quiet"
        small
        icon="heart"
        aria-label=${_(s.change_rings,{area:e.title})}
        onClick=${()=>a.go(e.rings_to)}
        >${s.rings_short}<//
      >`}
    </details>
  </section>`}function Il({screen:e,words:t,page:s}){return!e.can_correct&&e.marks.every(a=>a.value===null)?null:n`<section class="card two-marks" aria-labelledby="two-marks">
    <h2 id="two-marks">${t.marks_title}</h2>
    <dl>
      ${e.marks.map(a=>n`<div key=${a.mark}>
          <dt>${a.question}</dt>
          <dd>${a.value===null?n`<span class="soft">${t.mark_none}</span>`:_(t.mark_of,a)}</dd>
        </div>`)}
    </dl>
    ${e.can_correct&&n`<${c} kind="quiet" small icon="pencil" onClick=${()=>s.go(e.marks_to)}>${t.change_marks}<//>`}
  </section>`}function Rl({worker:e,words:t,page:s}){let[a,i]={open:[t.worker_about,t.worker_open],marked:[t.worker_marked,""],together:["",t.worker_see]}[e.state];return n`<section class="worker-view" aria-labelledby="worker-door">
    <h2 id="worker-door"><${p} name="eye" /> ${t.worker_heading}</h2>
    ${a&&n`<p>${a}</p>`}
    ${i&&n`<${c} icon=${e.state==="together"?"users":"user"} onClick=${()=>s.go(e.to)}>${i}<//>`}
  </section>`}function en({screen:e,words:t,send:s}){return n`<div class="hand-over">
    <svg class="hand-over-picture" viewBox="0 0 260 120" aria-hidden="true">
      <circle class="hand-person" cx="46" cy="40" r="22" /><path class="hand-person" d="M8 116c0-30 16-46 38-46s38 16 38 46z" />
      <circle class="hand-person other" cx="214" cy="40" r="22" /><path class="hand-person other" d="M176 116c0-30 16-46 38-46s38 16 38 46z" />
      <rect class="hand-tablet" x="106" y="62" width="48" height="36" rx="6" />
    </svg>
    ${e.marked&&n`<${c} kind="quiet" icon="pencil" onClick=${()=>s("hand_to_worker").catch(()=>{})}
      >${t.hand_back_change}<//
    >`}
  </div>`}function tn({screen:e,words:t,send:s}){return n`<div class="worker-marks">
    ${e.areas.map(a=>n`<${ot}
        key=${a.id}
        legend=${a.title}
        options=${a.options}
        value=${a.value}
        words=${t}
        onChange=${i=>s("worker_mark",{area:a.id,value:i})}
        ><${$e} area=${a}
      /><//>`)}
  </div>`}function an({screen:e,words:t}){let{gap:s}=e;return n`
    <section class="card gap-card" aria-labelledby="gap">
      <h2 id="gap">
        <${p} name="message-circle" /> ${s?_(t.gap_heading,{area:s.title}):t.talk_heading}
      </h2>
      <p>${s?s.said:t.gap_none}</p>
      ${s&&n`<p class="opener">${s.opener}</p>`}
    </section>
    <h2>${t.together_areas}</h2>
    <p class="marks-legend" aria-hidden="true">
      <span><i class="dot client"></i> ${t.together_client}</span>
      <span><i class="dot worker"></i> ${t.together_worker}</span>
    </p>
    <div class="scale-ends soft" aria-hidden="true"><span><i>${e.labels[0]}</i><i>${e.labels[4]}</i></span></div>
    <ul class="scales">
      ${e.areas.map(a=>n`<li key=${a.id} data-area=${a.id}>
          <h3><${$e} area=${a} /></h3>
          <div class="scale" aria-hidden="true">
            ${[0,1,2,3,4].map(i=>n`<i class="tick" style=${{"--at":i/4}}></i>`)}
            ${a.worker!==null&&n`<i class="dot worker" style=${{"--at":(a.worker-1)/4}}></i>`}
            ${a.client!==null&&n`<i class="dot client" style=${{"--at":(a.client-1)/4}}></i>`}
          </div>
          <p>
            <span><b>${t.together_client}:</b> ${a.client_said}</span>
            <span class="soft"><b>${t.together_worker}:</b> ${a.worker_said}</span>
          </p>
        </li>`)}
    </ul>
  `}var Bl={start:Xs,question:Ys,rings:Ks,marks:Zs,summary:Js,hand_over:en,worker:tn,together:an,history:Gs,compare:Qs};function Pl({screen:e,send:t,page:s}){let a=Bl[e.step];return n`<${a} screen=${e} words=${e.words} send=${t} page=${s} />`}var Ut={};Q(Ut,{Screen:()=>Dl});function Ht({strength:e}){return n`<span class="named"><${p} name=${e.icon} /><span dir="auto">${e.title}</span></span>`}function sn({strength:e,words:t}){return n`
    ${e.example&&n`<q class="soft told" dir="auto">${e.example}</q>`}
    ${e.observation&&n`<span class="told told-worker" dir="auto"
      ><${p} name="eye" /> ${_(t.observation_said,{text:e.observation})}</span
    >`}
  `}function nn({screen:e,words:t,send:s,page:a}){let i=e.tabs.findIndex(l=>l.here),o=e.tabs[i+1];return n`<${Ml} tabs=${e.tabs} words=${t} page=${a} />
    <div class="beside">
      <div>
        ${e.tab==="own"?n`<${Al} screen=${e} words=${t} send=${s} />`:n`<ul class="cards" aria-label=${e.tabs[i].label}>
              ${e.cards.map(l=>n`<li key=${l.id}>
                  <${pe}
                    title=${l.title}
                    icon=${l.icon}
                    on=${l.on}
                    onLabel=${t.chosen}
                    onToggle=${r=>s(r?"choose":"let_go",{card:l.id})}
                  />
                </li>`)}
              <li key="own">
                <button type="button" class="own-card" onClick=${()=>a.go("strengths/own")}>
                  <${p} name="plus" big /><b>${t.own_card}</b>
                </button>
              </li>
            </ul>`}
        ${o&&n`<p class="next-group">
          <${c} kind="quiet" icon=${o.icon} iconEnd="arrow-right" onClick=${()=>a.go(o.to)}>${o.label}<//>
        </p>`}
      </div>
      <${Fl} screen=${e} words=${t} page=${a} />
    </div>`}function Ml({tabs:e,words:t,page:s}){let a=_e();return n`<nav class="tabs" aria-label=${t.tabs} ref=${a}>
    ${e.map(i=>n`<button
        key=${i.id}
        type="button"
        class="tab"
        aria-current=${i.here?"true":void 0}
        onClick=${()=>s.go(i.to)}
      >
        <${p} name=${i.icon} /><span>${i.label}</span>
        ${i.chosen>0&&n`<span class="tab-count"
          ><span aria-hidden="true">${i.chosen}</span><span class="unseen">${i.chosen_said}</span></span
        >`}
      </button>`)}
  </nav>`}function Al({screen:e,words:t,send:s}){let[a,i]=b(""),[o,l]=b(""),r=y(null),$=d=>{if(d.preventDefault(),!a.trim()){l(t.own_empty),r.current.focus();return}s("add_own",{words:a}).then(()=>{i(""),l(""),r.current?.focus()},m=>l(m.error??""))},u=d=>s("drop",{strength:d}).then(()=>r.current?.focus(),()=>{});return n`<div class="card own-words">
    <h2>${t.own_heading}</h2>
    <form onSubmit=${$}>
      <${v}
        label=${t.own_label}
        hint=${t.own_hint}
        value=${a}
        maxLength=${200}
        error=${o}
        fieldRef=${r}
        onChange=${d=>{i(d),l("")}}
      />
      <${c} type="submit" icon="plus">${t.own_add}<//>
    </form>
    ${e.own.length>0&&n`<ul class="own-list" aria-label=${t.own_list}>
      ${e.own.map(d=>n`<li key=${d.id}>
          <${Ht} strength=${d} />
          <${c}
            kind="quiet"
            small
            icon="x"
            aria-label=${_(t.remove,{strength:d.title})}
            onClick=${()=>u(d.id)}
          />
        </li>`)}
    </ul>`}
  </div>`}function Fl({screen:e,words:t,page:s}){let{top:a,others:i,wishes:o}=e.side;return n`<aside class="card side" aria-label=${a.length?t.side_top:t.side_chosen}>
    <h2>${a.length?t.side_top:t.side_chosen}</h2>
    <p class="soft">${e.chosen_said}</p>
    ${a.length>0&&n`<ol class="top-list">
      ${a.map((l,r)=>n`<li key=${l.id}>
          <span class="place-number" aria-hidden="true">${r+1}</span>
          <div>
            <b dir="auto">${l.title}</b>
            <${sn} strength=${l} words=${t} />
            ${!l.example&&n`<${c}
              kind="quiet"
              small
              icon="pen-line"
              class="inline-action"
              aria-label=${`${t.side_add_example}: ${l.title}`}
              onClick=${()=>s.go(l.to)}
              >${t.side_add_example}<//
            >`}
          </div>
        </li>`)}
    </ol>`}
    ${i.length>0&&n`<div class="side-others">
      ${a.length>0&&n`<h3>${t.side_also}</h3>`}
      <ul class="chips">
        ${i.map(l=>n`<li key=${l.id}><${Ht} strength=${l} /></li>`)}
      </ul>
    </div>`}
    ${e.chosen>0?n`<p>
          <${c} small icon="star" onClick=${()=>s.go("strengths/top")}>${t.side_order}<//>
        </p>`:n`<p class="soft">${t.side_empty}</p>`}
    ${o.length>0&&n`<h2 class="side-wishes">${t.side_wishes}</h2>
      ${o.map(l=>n`<p class="soft"><q dir="auto">${l}</q></p>`)}`}
  </aside>`}function on({screen:e,words:t,send:s,page:a}){let i=_e();return e.one?n`<div class="beside list-first">
    <nav class="strength-list" aria-label=${t.examples_list}>
      <ul ref=${i}>
        ${e.list.map(o=>n`<li key=${o.id}>
            <button type="button" aria-current=${o.here?"true":void 0} onClick=${()=>a.go(o.to)}>
              <${p} name=${o.icon} /><span dir="auto">${o.title}</span>
              ${o.told&&n`<span class="told-sign"><${p} name="check" /><span class="unseen">${t.examples_told}</span></span>`}
            </button>
          </li>`)}
      </ul>
    </nav>
    <${Ol} key=${e.one.id} one=${e.one} room=${e.room} words=${t} send=${s} page=${a} />
  </div>`:n`<p>${t.examples_none}</p>
      <p><${c} icon="star" onClick=${()=>a.go("strengths")}>${t.examples_to_cards}<//></p>`}function Ol({one:e,room:t,words:s,send:a,page:i}){let o=()=>a(e.in_top?"take_from_top":"put_in_top",{strength:e.id}).catch(()=>{});return n`<div class="one-strength">
    <div class="card">
      <h2 class="strength-title"><${p} name=${e.icon} big /><span dir="auto">${e.title}</span></h2>
      ${e.own&&n`<${v}
        label=${s.own_words_label}
        field=${e.own_words.field}
        value=${e.own_words.value}
        send=${a}
        maxLength=${200}
      />`}
      <${v}
        label=${s.example_label}
        hint=${e.evidence}
        field=${e.example.field}
        value=${e.example.value}
        send=${a}
        multiline
      />
    </div>
    <section class="worker-view" aria-labelledby="worker-view">
      <h3 id="worker-view"><${p} name="eye" /> ${s.observation_heading}</h3>
      <${v}
        label=${s.observation_label}
        hint=${s.observation_hint}
        field=${e.observation.field}
        value=${e.observation.value}
        send=${a}
        multiline
        rows="2"
      />
    </section>
    <div class="row strength-acts">
      <${c}
        icon=${e.in_top?"check":"star"}
        aria-pressed=${e.in_top?"true":"false"}
        class=${e.in_top?"is-on":""}
        disabled=${!e.in_top&&!t}
        onClick=${o}
        >${e.in_top?s.in_top:s.put_in_top}<//
      >
      <${c}
        kind="quiet"
        icon="trash-2"
        aria-label=${_(s.remove,{strength:e.title})}
        onClick=${()=>a("drop",{strength:e.id}).catch(()=>{})}
        >${s.remove_short}<//
      >
      <div class="spring"></div>
      <${c} kind="quiet" onClick=${()=>i.go("strengths/top")}>${s.examples_top}<//>
    </div>
    ${!e.in_top&&!t&&n`<p class="soft">${s.top_is_full}</p>`}
  </div>`}function ln({screen:e,words:t,send:s,page:a}){let i=y(null),o=y(!1);x(()=>{o.current&&(!document.activeElement||document.activeElement===document.body)&&i.current?.focus(),o.current=!1},[e.top.length]);let l=r=>{o.current=!0,s("take_from_top",{strength:r}).catch(()=>o.current=!1)};return e.chosen.length?n`<div class="beside even">
    <section>
      <h2 ref=${i} tabindex="-1">${t.top_list}</h2>
      ${e.top.length?n`<${Be}
            label=${t.top_list}
            items=${e.top}
            onMove=${(r,$)=>s("move_in_top",{strength:r,to:$})}
            render=${(r,$)=>n`<div class="top-row">
              <span class="place-number" aria-hidden="true">${$+1}</span>
              <div class="top-words">
                <b dir="auto">${r.title}</b>${r.example&&n`<q class="soft told" dir="auto">${r.example}</q>`}
              </div>
              <${c}
                kind="quiet"
                small
                icon="x"
                aria-label=${_(t.take_from_top,{strength:r.title})}
                onClick=${()=>l(r.id)}
              />
            </div>`}
          />`:n`<p class="empty-place soft">${t.top_empty}</p>`}
      <p class="soft">${e.room_said}</p>
    </section>
    <section>
      <h2>${t.chosen_list}</h2>
      <ul class="add-list">
        ${e.chosen.map(r=>n`<li key=${r.id}><${Wl} one=${r} room=${e.room} words=${t} send=${s} /></li>`)}
      </ul>
    </section>
  </div>`:n`<p>${t.examples_none}</p>
      <p><${c} icon="star" onClick=${()=>a.go("strengths")}>${t.examples_to_cards}<//></p>`}function Wl({one:e,room:t,words:s,send:a}){let[i,o]=j(e.on,l=>a(l?"put_in_top":"take_from_top",{strength:e.id}));return n`<button
    type="button"
    aria-pressed=${i?"true":"false"}
    aria-label=${_(s.add_to_top,{strength:e.title})}
    disabled=${!i&&!t}
    onClick=${()=>o(!i)}
  >
    <${p} name=${e.icon} /><span dir="auto">${e.title}</span><${p} name=${i?"check":"plus"} />
  </button>`}var Nl={cards:nn,examples:on,top:ln,wishes:jl,obstacles:Vl,picture:zl};function Dl({screen:e,send:t,page:s}){let a=Nl[e.step];return n`
    ${e.step!=="obstacles"&&n`<${ce} label=${e.words.way} steps=${e.way} go=${s.go} />`}
    <${a} screen=${e} words=${e.words} send=${t} page=${s} />
  `}function jl({screen:e,words:t,send:s,page:a}){return n`<div class="narrow">
    <${Y}
      label=${t.wishes_label}
      noteLabel=${t.wish}
      hint=${t.wishes_hint}
      addLabel=${t.add_wish}
      notes=${e.notes}
      list="wishes"
      field="strengths/wishes"
      send=${s}
    />
    <div class="quiet-door">
      <${c} kind="quiet" icon="door-open" onClick=${()=>a.go(e.obstacles_to)}>${t.obstacles_link}<//>
      <p class="soft">${t.obstacles_link_about}</p>
    </div>
  </div>`}function Vl({screen:e,words:t,send:s}){return n`<div class="narrow quiet-page">
    <${Y}
      label=${t.obstacles_label}
      noteLabel=${t.obstacle}
      hint=${t.obstacles_hint}
      addLabel=${t.add_obstacle}
      notes=${e.notes}
      list="obstacles"
      field="strengths/obstacles"
      send=${s}
    />
  </div>`}function zl({screen:e,words:t,send:s,page:a}){return H(e,s),e.picture?n`<div class="card strengths-map">
    <${P} id=${e.picture} page=${a} shape=${e.narrow?"400 / 1000":"900 / 640"} />
  </div>`:n`<p><${c} icon="star" onClick=${()=>a.go("strengths")}>${t.examples_to_cards}<//></p>`}var Gt={};Q(Gt,{Screen:()=>Xl});function rn({screen:e,send:t}){let{words:s,groups:a}=e;if(!a.length&&!e.own.length)return n`<p class="card">${s.nothing_here}</p>`;let i=(o,l)=>t("put",{lines:o,on:l});return n`<div class="choosing">
    <div class="line-groups">
      <p class="page-kind"><${p} name="file-text" /> <b>${e.kind}</b></p>
      ${e.own.length>0&&n`<${Hl} own=${e.own} words=${s} send=${t} />`}
      ${a.map(o=>n`<${Ul} key=${o.heading} ...${{group:o,put:i,words:s}} owners=${e.owners} />`)}
    </div>
    <div class="choosing-side">
      <section class="card receiver" aria-labelledby="receiver">
        <h2 id="receiver">${s.receiver_label}</h2>
        <ul class="quick-receivers">
          ${e.receivers.map(o=>n`<li key=${o}>
            <${c} small aria-pressed=${e.receiver===o?"true":"false"} onClick=${()=>t("set_receiver",{text:o}).catch(()=>{})}>${o}<//>
          </li>`)}
        </ul>
        <${v} label=${s.receiver_own} hint=${s.receiver_hint} field=${e.receiver_field} value=${e.receiver} send=${t} maxLength=${200} />
      </section>
      <p class="line-count" role="status"><${p} name="file-text" /> ${e.count}</p>
    </div>
  </div>`}function Hl({own:e,words:t,send:s}){return n`<section class="card own-fields" aria-labelledby="own-fields">
    <h2 id="own-fields">${t.own_heading}</h2>
    <p class="soft">${t.own_hint}</p>
    ${e.map(a=>n`<div key=${a.heading} class="own-section">
      <h3>${a.heading}</h3>
      ${a.fields.map(i=>n`<${v} key=${i.field} label=${i.label} hint=${i.hint} field=${i.field} value=${i.text} send=${s} multiline=${i.rows>1} rows=${i.rows} />`)}
    </div>`)}
  </section>`}function Ul({group:e,put:t,words:s,owners:a}){let i=D("lines"),o=e.lines.every(r=>r.on),l=e.lines.map(r=>r.id);return n`<fieldset class=${e.owner==="worker"?"card line-group worker":"card line-group"} aria-describedby=${e.owner==="worker"?`${i}-worker`:void 0}>
    <legend class="unseen">${e.heading}</legend>
    <div class="line-group-head">
      <h2 aria-hidden="true">${e.heading}</h2>
      ${e.owner==="worker"&&n`<span class="tag" id="${i}-worker">${s.worker_lines}</span>`}
      <div class="spring"></div>
      ${l.length>1&&n`<${c} small kind="quiet" onClick=${()=>t(l,!o).catch(()=>{})}>${o?s.group_off:s.group_on}<span class="unseen">: ${e.heading}</span><//>`}
    </div>
    <ul>
      ${e.lines.map(r=>n`<${Gl} key=${r.id} ...${{line:r,put:t,words:s}} owner=${e.owner||r.owner==="client"?"":a[r.owner]} />`)}
    </ul>
  </fieldset>`}function Gl({line:e,put:t,words:s,owner:a}){let[i,o]=j(e.on,l=>t([e.id],l).catch(()=>{}));return n`<li>
    <label class=${i?"line on":"line"}>
      <input type="checkbox" checked=${i} onChange=${l=>o(l.target.checked)} />
      <span class="line-text" dir="auto">${e.text}</span>
      ${a&&n`<span class="line-owner soft">${a}</span>`}
      <span class="line-state" aria-hidden="true">${i?s.line_on:s.line_off}</span>
    </label>
  </li>`}function cn({screen:e,send:t}){let{words:s}=e,[a,i]=b(""),[o,l]=b(!1),r=($,u)=>()=>{l(!0),t("download",{what:"form",name:$}).then(()=>i(_(s.form_downloaded,{name:u})),()=>{}).finally(()=>l(!1))};return n`<div class="blank-forms">
    <p class="taken" role="status">${o?s.preparing:a&&n`<${p} name="check" /> ${a}`}</p>
    <ul class="form-list">
      ${e.forms.map(({name:$,title:u})=>n`<li key=${$} class="card">
        <span class="form-title"><${p} name="file-text" /> ${u}</span>
        <${c} small icon="file-down" aria-label="PDF: ${u}" onClick=${r($,u)}>PDF<//>
      </li>`)}
    </ul>
    <section class="card" aria-labelledby="all-forms">
      <h2 id="all-forms">${s.forms_all}</h2>
      <p class="soft">${s.forms_all_hint}</p>
      <${c} kind="primary" icon="file-down" onClick=${r(e.all,s.forms_all)}>${s.forms_all_button}<//>
      <p class="soft keying">${s.forms_keying}</p>
    </section>
  </div>`}function $n({screen:e,send:t,page:s}){let{words:a,kinds:i}=e,o=i.find(u=>u.on)?.id,l=D("kind"),[r,$]=j(o,u=>t("open_page",{template:u}).catch(()=>{}));return n`<div class="kinds-page">
    <fieldset class="kinds">
      <legend class="unseen">${e.heading}</legend>
      ${i.map(u=>n`<label key=${u.id} class=${r===u.id?"kind on":"kind"}>
        <input type="radio" name=${l} checked=${r===u.id} onChange=${()=>$(u.id)} />
        <span><b>${u.title}</b><span class="soft">${u.about}</span></span>
      </label>`)}
    </fieldset>
    <section class="card to-forms" aria-labelledby="to-forms">
      <h2 id="to-forms">${a.forms_heading}</h2>
      <p class="soft">${a.forms_about}</p>
      <${c} icon="printer" onClick=${()=>s.go(e.forms_to).catch(()=>{})}>${a.forms_open}<//>
    </section>
  </div>`}var dn=.5,un=3;function pn({screen:e,send:t}){let{words:s}=e,[a,i]=b(1);return e.empty?n`<p class="card">${s.nothing_here}</p>`:n`<div class="looking">
    <div class="paper-side">
      <div class="zoom-tools">
        <${c} small icon="zoom-out" disabled=${a<=1} onClick=${()=>i(Math.max(1,a-dn))}>${s.zoom_out}<//>
        <${c} small icon="zoom-in" disabled=${a>=un} onClick=${()=>i(Math.min(un,a+dn))}>${s.zoom_in}<//>
        <span class="soft" role="status">${a===1?s.zoom_fit:_(s.zoom_level,{percent:a*100})}</span>
      </div>
      <div class=${a>1?"papers larger":"papers"} tabindex="0" role="region" aria-label=${s.page_heading}>
        ${Array.from({length:e.pages},(o,l)=>n`<div class="paper" key=${l} style=${{"--zoom":a}}>
          <${P} id=${`page-${l+1}`} shape="210 / 297" bare />
          ${e.pages>1&&n`<p class="paper-number soft">${_(s.page_of,{page:l+1,pages:e.pages})}</p>`}
        </div>`)}
      </div>
      <details class="page-text">
        <summary>${s.page_text}</summary>
        <p dir="auto">${e.text}</p>
      </details>
    </div>
    <${Ql} screen=${e} send=${t} />
  </div>`}function Ql({screen:e,send:t}){let{words:s}=e,[a,i]=j(e.agreed,o=>t("agree",{on:o}).catch(()=>{}));return n`<section class=${a?"card agreement agreed":"card agreement"} aria-labelledby="agreement">
    <h2 id="agreement">${s.agree_heading}</h2>
    ${e.changed&&n`<p class="page-changed"><${p} name="info" /> ${s.agree_again}</p>`}
    <p dir="auto">${e.receiver?_(s.receiver_shown,{receiver:e.receiver}):s.receiver_none}</p>
    <label class="agree-tick">
      <input type="checkbox" checked=${a} aria-describedby="agree-hint" onChange=${o=>i(o.target.checked)} />
      <span>${s.agree_label}</span>
    </label>
    <p class="soft" id="agree-hint">${s.agree_hint}</p>
    <p class="agreed-on" role="status">${e.agreed_on&&n`<${p} name="check" /> ${e.agreed_on}`}</p>
  </section>`}function hn({screen:e,send:t,page:s}){let{words:a}=e,[i,o]=b(""),[l,r]=b(!1),$=(u,d)=>()=>{r(!0),t("download",d).then(()=>o(_(a.downloaded,{name:u})),()=>{}).finally(()=>r(!1))};return n`<div class="taking">
    <p class="warning-line"><${p} name="info" /> <span><b>${a.warning_heading}:</b> ${a.warning}</span></p>
    <p class="taken" role="status">${l?a.preparing:i&&n`<${p} name="check" /> ${i}`}</p>
    ${e.agreed?n`<section class="card take-page" aria-labelledby="take-pdf">
            <h2 id="take-pdf">${a.pdf_heading}</h2>
            <p class="soft">${a.pdf_hint} ${e.agreed_on}.</p>
            <${c} kind="primary" icon="file-down" onClick=${$(a.file_pdf,{what:"pdf"})}>${a.pdf_button}<//>
          </section>
          <${Yl} ...${{screen:e,send:t,take:$}} />
          <${Kl} ...${{screen:e,take:$}} />
          <section class="card" aria-labelledby="take-all">
            <h2 id="take-all">${a.json_heading}</h2>
            <p class="soft">${a.json_hint}</p>
            <${c} icon="file-json" onClick=${$(a.file_portable,{what:"portable"})}>${a.json_button}<//>
          </section>`:n`<section class="card">
          <p>${a.take_disabled}</p>
          <${c} onClick=${()=>s.go("summary/page").catch(()=>{})}>${a.to_page}<//>
        </section>`}
  </div>`}function Yl({screen:e,send:t,take:s}){let{words:a}=e,i=y(null),o=y(!1),[l,r]=b(""),$=async m=>{try{await t("copy_text")}catch{return r("")}try{return await navigator.clipboard.writeText(m),r(a.text_copied)}catch{o.current=!0;let f=document.execCommand("copy");return o.current=!1,r(f?a.text_copied:a.text_select)}},u=()=>(i.current.focus(),i.current.select(),$(e.text)),d=m=>{if(o.current)return;m.preventDefault();let{value:f,selectionStart:h,selectionEnd:g}=i.current;$(f.slice(h,g))};return n`<section class="card take-text" aria-labelledby="take-text">
    <h2 id="take-text">${a.text_heading}</h2>
    <p class="soft">${a.text_hint}</p>
    <textarea ref=${i} class="text-input plain-text" readonly rows="9" onCopy=${d} aria-label=${a.text_area} dir="auto" spellcheck="false">${e.text}</textarea>
    <div class="row">
      <${c} icon="copy" onClick=${u}>${a.text_copy}<//>
      <${c} icon="file-text" onClick=${s(a.file_text,{what:"text"})}>${a.text_button}<//>
    </div>
    <p class="taken" role="status">${l}</p>
  </section>`}function Kl({screen:e,take:t}){let{words:s}=e;return n`<section class="card" aria-labelledby="take-charts">
    <h2 id="take-charts">${s.charts_heading}</h2>
    <p class="soft">${e.charts.length?s.charts_hint:s.chart_none}</p>
    <ul class="chart-files">
      ${e.charts.map(({id:a,title:i})=>n`<li key=${a}>
        <span class="chart-title"><${p} name="image" /> ${i}</span>
        <${c} small icon="image-down" aria-label="${s.chart_png}: ${i}" onClick=${t(i,{what:"chart",chart:a,form:"png"})}>PNG<//>
        <${c} small icon="download" aria-label="${s.chart_svg}: ${i}" onClick=${t(i,{what:"chart",chart:a,form:"svg"})}>SVG<//>
      </li>`)}
    </ul>
  </section>`}var Zl={kind:$n,forms:cn,choose:rn,page:pn,take:hn};function Xl(e){let t=Zl[e.screen.view];return n`<div class="summary">
    ${e.screen.stages.length>0&&n`<${ge} label=${e.screen.title} stages=${e.screen.stages} go=${e.page.go} />`}
    <${t} ...${e} />
  </div>`}var Qt={};Q(Qt,{Screen:()=>er});var Jl={board:tr,topic:sr,first:nr,picture:ir};function er(e){H(e.screen,e.send);let t=Jl[e.screen.view];return n`<div class="support-need"><${t} ...${e} key=${e.screen.place} /></div>`}function tr({screen:e,send:t,page:s}){let{words:a}=e;return n`<p class="stays"><${p} name="lock" /> ${a.private}</p>
    ${e.groups.map(i=>n`<section key=${i.id} class="matters" aria-labelledby="group-${i.id}">
      <h2 id="group-${i.id}">${i.title}</h2>
      <ul>${i.topics.map(o=>n`<li key=${o.topic}>
        <button type="button" class="matter ${o.level}" onClick=${()=>s.go(o.to).catch(()=>{})}>
          <${p} name=${o.icon} big />
          <span class="matter-words"><b>${o.title}</b>${o.said&&n`<span class="matter-said"><${p} name=${o.sign} /> ${o.said}</span>`}</span>
        </button>
      </li>`)}</ul>
      ${i.id==="own"&&n`<${ar} ...${{words:a,send:t}} />`}
    </section>`)}
    <section class="card own-obstacles">
      <${Y} label=${a.obstacles} hint=${a.obstacles_hint} notes=${e.obstacles} list="obstacles" send=${t} field="strengths/obstacles" addLabel=${a.obstacles_add} noteLabel=${a.obstacles_note} />
    </section>`}function ar({words:e,send:t}){let[s,a]=b(""),i=()=>t("add_own",{title:s}).then(()=>a(""),()=>{});return n`<form class="own-matter" onSubmit=${o=>(o.preventDefault(),i())}>
    <${v} label=${e.own_label} value=${s} onChange=${a} maxLength=${200} />
    <${c} icon="plus" disabled=${!s.trim()} onClick=${i}>${e.own_add}<//>
  </form>`}function sr({screen:e,send:t}){let{words:s,topic:a,texts:i,field:o}=e;return n`<div class="topic">
    <div class="card">
      <${A} legend=${e.question} name="level" options=${e.levels} value=${e.level} onChange=${l=>t("level",{topic:a,level:l})} />
      ${e.said&&n`<p class="topic-said"><${p} name=${e.level==="no"?"leaf":"clock"} /> ${e.said}</p>`}
      ${e.own&&n`<${c} kind="quiet" icon="trash-2" onClick=${()=>t("remove_own",{topic:a}).catch(()=>{})}>${_(s.own_remove,{what:e.heading})}<//>`}
    </div>
    ${e.in_the_way&&n`<div class="card">
      <${v} label=${s.words} hint=${s.words_hint} field="${o}/words" value=${i.words} send=${t} multiline rows="2" />
      <${v} label=${s.helps} hint=${s.helps_hint} field="${o}/helps" value=${i.helps} send=${t} multiline rows="2" />
      <${A} legend=${s.helper} name="helper" options=${e.helpers} value=${e.helper} onChange=${l=>t("helper",{topic:a,helper:l})} />
      ${e.helper==="other"&&n`<${v} label=${s.who} field="${o}/who" value=${i.who} send=${t} />`}
    </div>`}
  </div>`}function mn({one:e}){return n`<div class="told">
    <b>${e.title}</b>
    ${e.words&&n`<span>${e.words}</span>`}
    ${(e.helps||e.helper)&&n`<span class="told-help"><${p} name="hand-helping" /> ${[e.helps,e.helper].filter(Boolean).join(" · ")}</span>`}
  </div>`}function nr({screen:e,send:t,page:s}){let{words:a}=e,i=l=>()=>s.go(l).catch(()=>{}),o=(l,r)=>()=>t("first",{topic:l,on:r}).catch(()=>{});return n`<ol class="first-things">${e.chosen.map((l,r)=>n`<li key=${l.topic} class="card">
      <span class="first-number">${r+1}</span>
      <${mn} one=${l} />
      <div class="row">
        ${l.on_stairs?n`<span class="tag"><${p} name="check" /> ${a.on_stairs}</span>`:n`<${c} icon="footprints" aria-label="${a.to_step}: ${l.title}" onClick=${()=>t("to_step",{topic:l.topic}).catch(()=>{})}>${a.to_step}<//>`}
        ${e.services&&n`<${c} icon="search" aria-label="${a.find_service}: ${l.title}" onClick=${i(e.services)}>${a.find_service}<//>`}
        <${c} small kind="quiet" icon="x" aria-label="${a.first_away}: ${l.title}" onClick=${o(l.topic,!1)}>${a.first_away}<//>
      </div>
    </li>`)}</ol>
    ${e.chosen.length+e.others.length===0&&n`<p class="card soft">${a.first_none}</p>`}
    <ul class="other-things">${e.others.map(l=>n`<li key=${l.topic} class="card">
      <${p} name=${l.icon} big />
      <${mn} one=${l} />
      <${c} small disabled=${e.full} aria-label="${a.first_choose}: ${l.title}" onClick=${o(l.topic,!0)}>${a.first_choose}<//>
    </li>`)}</ul>
    ${e.later.length>0&&n`<section class="card for-later"><h2><${p} name="clock" /> ${a.later_heading}</h2><p>${e.later.join(", ")}</p></section>`}
    <div class="row">
      ${e.stairs&&e.chosen.some(l=>l.on_stairs)&&n`<${c} iconEnd="arrow-right" onClick=${i(e.stairs)}>${a.see_stairs}<//>`}
      ${e.picture&&n`<${c} icon="image-down" onClick=${i(e.picture)}>${a.to_picture}<//>`}
    </div>`}function ir({screen:e,send:t,page:s}){let{words:a}=e,i=o=>()=>t("download",{form:o}).catch(()=>{});return n`<${P} id="support_need" page=${s} shape=${e.narrow?"3 / 5":"3 / 2"} />
    <div class="row need-save">
      <${c} icon="image-down" onClick=${i("png")}>${a.download_png}<//>
      <${c} icon="file-down" onClick=${i("svg")}>${a.download_svg}<//>
    </div>
    <p class="soft">${a.download_hint}</p>`}var Yt={};Q(Yt,{Screen:()=>lr});var or={strengths:"sparkles",self_assessment:"flag",goal_ladder:"footprints",meeting:"calendar",summary:"file-text",first_meeting:"smile"};function lr(e){return H(e.screen,e.send),n`<div class="support-stairs">
    ${e.screen.view==="picture"?n`<${dr} ...${e} />`:n`<${rr} ...${e} />`}
  </div>`}function rr({screen:e,send:t,page:s}){let{words:a,contact:i}=e,[o,l]=b(e.chosen),r=e.stairs.find(k=>k.here),[$,u]=j(r?`${r.id} ${r.resting}`:"",k=>{let[I,T]=k.split(" ");return t("stand_on",{stair:I,resting:T==="true"})}),[d,m]=$.split(" "),f=e.stairs.map(k=>({...k,here:k.id===d,resting:k.id===d&&m==="true"})),h=e.panels.find(k=>k.id===o)??e.panels[0],g={...h,here:h.id===d,resting:h.id===d&&m==="true",since:h.id===d?h.since:""},q=y(null),w=k=>s.go(k).catch(()=>{}),E=k=>{l(k),requestAnimationFrame(()=>q.current?.scrollIntoView({block:"nearest",behavior:"smooth"}))};return n`
    <ol class="staircase" aria-label=${a.stairs_label} style=${{"--count":f.length}}>
      ${f.map((k,I)=>n`<${cr} key=${k.id} ...${{stair:k,n:I,words:a}} chosen=${k.id===g.id} onOpen=${()=>E(k.id)} />`)}
    </ol>
    <${$r} ...${{panel:g,words:a,standOn:u,go:w,box:q}} />
    <div class="stairs-side">
      <section class="card in-touch" aria-labelledby="in-touch">
        <h2 id="in-touch">${a.contact_heading}</h2>
        <p><b>${i.last}</b>${i.next&&n` <span>${i.next}</span>`}</p>
        <p class="soft">${a.contact_tap}</p>
        <ul class="ways">
          ${i.ways.map(k=>n`<li key=${k.way}>
            <button type="button" class="way" aria-pressed=${k.on?"true":"false"} onClick=${()=>t("contact",{way:k.way,on:!k.on}).catch(()=>{})}>
              <${p} name=${k.on?"check":k.icon} /> <span>${k.label}</span>
            </button>
          </li>`)}
        </ul>
        <${F} label=${a.contact_day} value=${i.day} onChange=${k=>t("contact_day",{day:k||null})} />
        ${i.recent.length>0&&n`<details class="more"><summary>${a.recent}</summary>
          <ul class="noted">${i.recent.map(k=>n`<li key=${k.id}>
            <${p} name=${k.icon} /> <span><b>${k.day}</b> ${k.way}</span>
            <${c} small kind="quiet" icon="x" aria-label=${_(a.remove_contact,{what:`${k.day} ${k.way}`})} onClick=${()=>t("remove_contact",{contact:k.id}).catch(()=>{})} />
          </li>`)}</ul>
        </details>`}
        <details class="more"><summary>${a.rhythm_heading}</summary>
          <${A} legend=${a.rhythm_legend} quietLegend name="rhythm" options=${i.rhythms} value=${i.every} onChange=${k=>t("rhythm",{every:k==="own"?null:Number(k)})} />
        </details>
      </section>
      <div class="stairs-column">
        <section class="card agreed-support">
          <${Y} label=${a.support_heading} hint=${a.support_hint} notes=${e.support} list="support" send=${t} field="support_stairs/support" addLabel=${a.support_add} noteLabel=${a.support_note} />
        </section>
        <section class="card whose" aria-labelledby="whose">
          <h2 id="whose">${a.share_heading}</h2>
          <p>${e.share}</p>
        </section>
        ${e.sets.length>1&&n`<nav class="card other-sets" aria-label=${a.other_sets}>
          <h2>${a.other_sets}</h2>
          ${e.sets.filter(k=>!k.now).map(k=>n`<${c} key=${k.to} iconEnd="arrow-right" onClick=${()=>w(k.to)}>${k.label}<//>`)}
        </nav>`}
      </div>
    </div>`}function cr({stair:e,n:t,words:s,chosen:a,onOpen:i}){let o=e.here?e.resting?s.resting:s.here:e.been?s.been:"",l=["support-stair",e.here&&"here",e.been&&"been",a&&"chosen"].filter(Boolean).join(" ");return n`<li class=${l} style=${{"--n":t}}>
    ${e.here&&n`<span class="climber" aria-hidden="true"><${p} name=${e.resting?"armchair":"user"} /> <span>${o}</span></span>`}
    <button type="button" aria-expanded=${a?"true":"false"} aria-controls="stair-panel" aria-label=${`${_(s.stair_said,{n:t+1,title:e.title})}${o?` ${o}.`:""}`} onClick=${i}>
      <span class="stair-sign"><${p} name=${e.icon} /></span>
      <span class="stair-words"><span class="stair-n">${t+1}</span> <b lang="">${e.title}</b></span>
      ${e.been&&!e.here&&n`<span class="stair-been"><${p} name="footprints" /></span>`}
    </button>
  </li>`}function $r({panel:e,words:t,standOn:s,go:a,box:i}){let o=l=>()=>s(`${e.id} ${l}`);return n`<section class=${e.here?"card stair-panel here":"card stair-panel"} id="stair-panel" ref=${i} aria-labelledby="stair-title">
    <div class="panel-head">
      <h2 id="stair-title"><span class="soft">${e.number}</span> ${e.title}</h2>
      ${e.since&&n`<p class="tag">${e.since}</p>`}
      <p class="panel-about">${e.about}</p>
      <div class="row">
        ${(!e.here||e.resting)&&n`<${c} icon="user" onClick=${o(!1)}>${e.resting?t.go_on_here:t.stand_here}<//>`}
        ${!e.resting&&n`<${c} kind=${e.here?"plain":"quiet"} icon="armchair" onClick=${o(!0)}>${t.rest_here}<//>`}
      </div>
      ${e.here&&n`<p class="soft rest-hint">${t.rest_hint}</p>`}
    </div>
    <dl class="panel-parts">
      <div><dt><${p} name="user" /> ${t.mine}</dt><dd>${e.mine}</dd></div>
      <div><dt><${p} name="hand-helping" /> ${t.worker}</dt><dd>${e.worker}</dd></div>
      ${e.exercises.length>0&&n`<div><dt>${t.exercises}</dt><dd class="row">
        ${e.exercises.map(l=>n`<${c} key=${l.to} small icon=${or[l.to]} onClick=${()=>a(l.to)}>${l.label}<//>`)}
      </dd></div>`}
    </dl>
  </section>`}function dr({screen:e,send:t,page:s}){let{words:a}=e,i=o=>()=>t("download",{set:e.set,form:o}).catch(()=>{});return n`<p class="way-share">${e.share}</p>
    <${P} id="support_stairs_${e.set}" page=${s} shape=${e.narrow?"3 / 5":"3 / 2"} />
    <div class="row way-save">
      <${c} icon="image-down" onClick=${i("png")}>${a.download_png}<//>
      <${c} icon="file-down" onClick=${i("svg")}>${a.download_svg}<//>
    </div>
    <p class="soft">${a.download_hint}</p>
    <section class="card" aria-labelledby="been-heading">
      <h2 id="been-heading">${a.history_heading}</h2>
      ${e.history.length===0&&n`<p class="soft">${a.history_none}</p>`}
      <ol class="noted">${e.history.map(o=>n`<li key=${o.id}>
        <${p} name=${o.resting?"armchair":"footprints"} /> <span><b>${o.day}</b> ${o.stair}${o.resting&&n` <span class="soft">(${a.rested})</span>`}</span>
        <${c} small kind="quiet" icon="x" aria-label=${_(a.remove_mark,{what:`${o.day} ${o.stair}`})} onClick=${()=>t("remove_mark",{mark:o.id}).catch(()=>{})} />
      </li>`)}</ol>
    </section>`}var Kt={};Q(Kt,{Screen:()=>pr});var ur={start:hr,area:mr,map:fr};function pr(e){H(e.screen,e.send);let t=ur[e.screen.view];return n`<div class="three-rings"><${t} ...${e} key=${e.screen.place} /></div>`}function hr({screen:e,send:t,page:s}){let{words:a}=e,[i,o]=b("");return n`<div class="rings-start">
    <svg class="rings-drawing" viewBox="0 0 240 240" aria-hidden="true" focusable="false">
      <circle cx="120" cy="120" r="112" class="rim" /><circle cx="120" cy="120" r="80" class="wish" /><circle cx="120" cy="120" r="46" class="now" />
    </svg>
    <div>
      <ul class="promises">${e.promises.map(l=>n`<li key=${l}><${p} name="leaf" /> <span>${l}</span></li>`)}</ul>
      <${fn} ...${{screen:e,page:s}} />
      <details class="more"><summary>${a.from_paper}</summary>
        <${F} label=${a.paper_day} value=${i} max=${e.today} onChange=${o} />
        <${c} icon="pen-line" disabled=${!i} onClick=${()=>t("begin_from_paper",{day:i}).catch(()=>{})}>${a.paper_begin}<//>
      </details>
    </div>
  </div>`}function mr({screen:e,send:t,page:s}){let{words:a,area:i}=e;return n`<nav class="ring-dots" aria-label=${a.areas}>
      <ol>${e.areas.map((o,l)=>n`<li key=${o.to}>
        <button type="button" class=${o.done?"done":""} aria-current=${o.now?"step":void 0} aria-label="${l+1}. ${o.label}" onClick=${()=>s.go(o.to).catch(()=>{})}>
          <span>${o.done&&!o.now?n`<${p} name="check" />`:l+1}</span>
        </button>
      </li>`)}</ol>
      <p class="soft">${e.count}</p>
    </nav>
    <div class="card ring-questions" style=${{"--area":`var(--area-${e.number})`}}>
      ${e.questions.map(o=>n`<${Re} key=${o.ring} legend=${o.question} options=${o.options} value=${o.value} words=${a} onChange=${l=>t("mark",{area:i,ring:o.ring,value:l})} />`)}
      <div class="row ring-skip"><${c} kind="quiet" iconEnd="arrow-right" onClick=${()=>t("skip",{area:i}).catch(()=>{})}>${a.skip}<//></div>
    </div>`}function fr({screen:e,send:t,page:s}){let{words:a}=e,i=o=>()=>t("download",{rings:e.rings,form:o}).catch(()=>{});return n`<div class="ring-map">
      <div>
        <${P} id=${e.picture} page=${s} shape=${e.narrow?"420 / 421":"640 / 610"} />
      </div>
      <div class="ring-side">
        <section class="card" aria-labelledby="first-heading">
          <h2 id="first-heading">${a.first_heading}</h2>
          <p class="soft">${e.first.length?a.first_lead:a.first_none}</p>
          <ol class="ring-first">${e.first.map(o=>n`<li key=${o.area} class=${o.chosen?"chosen":""}>
            <span class="first-icon"><${p} name=${o.icon} big /></span>
            <span class="first-words"><b>${o.title}</b><span>${o.said}</span></span>
            ${e.can_change?n`<${c} small aria-pressed=${o.chosen?"true":"false"} aria-label=${`${a.begin_here}: ${o.title}`} icon=${o.chosen?"check":void 0} onClick=${()=>t("choose_first",{area:o.chosen?"":o.area}).catch(()=>{})}>${o.chosen?a.begins_here:a.begin_here}<//>`:o.chosen&&n`<span class="tag">${a.begins_here}</span>`}
          </li>`)}</ol>
        </section>
        ${e.changes_lead&&n`<section class="card" aria-labelledby="since">
          <h2 id="since">${a.changes_heading}</h2>
          <p class="soft">${e.changes_lead}</p>
          <ul class="ring-changes">${e.changes.map(o=>n`<li key=${o.area}><b>${o.area}</b> <span>${o.said}</span></li>`)}</ul>
        </section>`}
        <${fn} ...${{screen:e,page:s}} />
      </div>
    </div>
    <details class="more"><summary>${a.all_answers}</summary>
      <ul class="ring-answers">${e.answers.map(o=>n`<li key=${o.to} class=${o.quiet?"card quiet":"card"}>
        <h3>${o.title}</h3>
        ${o.quiet&&n`<p class="soft">${a.quiet}</p>`}
        <dl>${o.said.map(l=>n`<div key=${l.label}><dt>${l.label}</dt><dd>${l.said}</dd></div>`)}</dl>
        ${e.can_change&&n`<${c} small kind="quiet" icon="pencil" onClick=${()=>s.go(o.to).catch(()=>{})}>${_(a.change_answer,{area:o.title})}<//>`}
      </li>`)}</ul>
    </details>
    <div class="row ring-save">
      <${c} icon="image-down" onClick=${i("png")}>${a.download_png}<//>
      <${c} icon="file-down" onClick=${i("svg")}>${a.download_svg}<//>
    </div>
    <p class="soft">${a.download_hint}</p>`}function fn({screen:e,page:t}){let{words:s}=e;return e.earlier.length?n`<section class="earlier-maps" aria-labelledby="earlier-heading">
    <h2 id="earlier-heading">${s.earlier}</h2>
    <div class="row">${e.earlier.map(a=>n`<${c} key=${a.to} iconEnd="arrow-right" onClick=${()=>t.go(a.to).catch(()=>{})}>${a.label}${a.unfinished?` (${s.unfinished})`:""}<//>`)}</div>
  </section>`:null}var Xt={};Q(Xt,{Screen:()=>Br});function _n({screen:e,send:t,words:s}){let[a,i]=b(""),[o,l]=b(""),r=()=>i(""),$=()=>{r(),t("close_room").catch(()=>{})},u=async()=>{r();let d=decodeURIComponent(document.cookie.match(/(?:^|; )_xsrf=([^;]*)/)?.[1]??"");try{if((await fetch("/rooms/erase",{method:"POST",body:new URLSearchParams({room:e.room.id}),headers:{"X-XSRFToken":d},redirect:"manual"})).type!=="opaqueredirect")throw new Error("not erased");location.replace("/rooms")}catch{l(s.erase_failed)}};return n`<div class="end">
    <section class="card">
      ${e.room.closed?n`<h2><${p} name="lock" /> ${s.is_closed}</h2><p>${s.closed_lead}</p>${e.held_back&&n`<p class="soft">${e.held_back}</p>`}`:n`<h2>${s.close}</h2><p>${s.close_lead}</p><${c} kind="primary" icon="lock" onClick=${()=>i("close")}>${s.close}<//>`}
    </section>
    <${gr} kept=${e.decisions} send=${t} words=${s} />
    <section class="card">
      <h2>${s.take_heading}</h2>
      ${e.files.length?n`<p>${s.take_lead}</p><ul class="files">${e.files.map(d=>n`<li key=${d.label}><${c} icon="file-down" onClick=${()=>t("download",d.ask).catch(()=>{})}>${d.label}<//></li>`)}</ul>`:n`<p class="soft">${s.take_nothing}</p>`}
    </section>
    <section class="card">
      <h2>${s.erase_heading}</h2>
      <p>${e.erase_lead}</p>
      <${c} icon="trash-2" onClick=${()=>i("erase")}>${s.erase}<//>
      <p role="alert">${o}</p>
    </section>
    <p><a class="btn quiet" href="/rooms">${s.to_rooms}</a></p>
    ${a==="close"&&n`<${gn} ...${{title:s.close_question,lead:s.close_lead,yes:s.close,no:s.close_no,onYes:$,onNo:r}} />`}
    ${a==="erase"&&n`<${gn} ...${{title:s.erase_question,lead:s.erase_warning,yes:s.erase,no:s.erase_no,onYes:u,onNo:r}} />`}
  </div>`}function gr({kept:e,send:t,words:s}){let[a,i]=b(e),[o,l]=b(""),r=()=>t("decisions",{text:a}).then(d=>l(d.error??"")).catch(()=>{}),$=d=>d.split(`
`).map(m=>m.trim()).filter(Boolean).join(`
`),u=$(a)===$(e);return n`<section class="card">
    <h2>${s.decisions_heading}</h2>
    <${v} label=${s.decisions_label} hint=${s.decisions_lead} multiline rows=${4} value=${a} error=${o} onChange=${i} />
    <div class="row">
      <${c} icon="check" disabled=${u} onClick=${r}>${s.decisions_keep}<//>
      <span role="status" class="soft">${e&&u?s.decisions_kept:""}</span>
    </div>
  </section>`}function gn({title:e,lead:t,yes:s,no:a,onYes:i,onNo:o}){return n`<${re} title=${e} onClose=${o}>
    <p>${t}</p>
    <div class="row"><${c} kind="primary" onClick=${o} autofocus>${a}<//><${c} onClick=${i}>${s}<//></div>
  <//>`}function lt({qr:e,label:t}){return n`<svg class="qr" viewBox="0 0 ${e.size} ${e.size}" role="img" aria-label=${t} shape-rendering="crispEdges">
    <rect class="qr-paper" width=${e.size} height=${e.size} />
    <path class="qr-ink" d=${e.path} />
  </svg>`}function rt(e){let t=()=>e===null?null:Math.max(0,Math.ceil((e-Date.now())/1e3)),[s,a]=b(t);return x(()=>{if(a(t()),e===null)return;let i=setInterval(()=>a(t()),250);return()=>clearInterval(i)},[e]),s}var Me=e=>`${Math.floor(e/60)}:${String(e%60).padStart(2,"0")}`;var _r={scale:vr,pulse:kr,choice:vn,vote:vn,words:kn,flower:yr};function ct({view:e,words:t,small:s}){let a=_r[e.kind],i=s?{class:"shown shown-small"}:{class:"shown",tabIndex:0,role:"group","aria-label":e.sentence};return n`<div ...${i}>
    <div class="drawn" aria-hidden=${e.kind==="words"?void 0:"true"}><${a} view=${e} words=${t} /></div>
    <p class=${s?"sentence":"unseen"}>${e.sentence}</p>
    ${e.table&&(s?n`<details><summary>${t.as_table}</summary><${bn} table=${e.table} label=${t.table} /></details>`:n`<div class="unseen"><${bn} table=${e.table} label=${t.table} /></div>`)}
  </div>`}function bn({table:e,label:t}){return n`<table aria-label=${t}>
    <thead><tr>${e.head.map(s=>n`<th scope="col">${s}</th>`)}</tr></thead>
    <tbody>${e.rows.map(([s,...a])=>n`<tr><th scope="row" dir="auto">${s}</th>${a.map(i=>n`<td>${i}</td>`)}</tr>`)}</tbody>
  </table>`}var Ee=(e,t=100)=>`${(100*e/t).toFixed(2)}%`;function vn({view:e}){return n`<ol class=${e.rows.length>6?"rows-drawn many":"rows-drawn"}>
    ${e.rows.map(t=>n`<li key=${t.text} class=${t.rank===1?"first":""}>
      <span class="row-text" dir="auto">${t.text}</span>
      <span class="row-track"><i style=${{inlineSize:Ee(t.high,e.n)}} class="row-may"></i><i style=${{inlineSize:Ee(t.low,e.n)}} class="row-bar"></i></span>
      <b class="row-count">${t.label}</b>
    </li>`)}
  </ol>
  ${e.texts&&n`<${kn} view=${e} />`}`}function br({spread:e}){return n`<span class="track">
    <i class="half" style=${{insetInlineStart:Ee(e.low,10),inlineSize:Ee(e.high-e.low,10)}}></i>
    <i class="middle" style=${{insetInlineStart:Ee(e.middle,10)}}></i>
  </span>`}function vr({view:e,words:t}){let s=Math.max(...e.bars.map(a=>a.share/(a.to-a.from+1)));return n`<div class="scale-drawn">
    <div class="columns">
      ${e.bars.map(a=>n`<div class="column" style=${{flexGrow:a.to-a.from+1}} key=${a.label}>
        <b>${a.count}</b>
        <i style=${{blockSize:Ee(a.share/(a.to-a.from+1),s)}}></i>
        <span>${a.label}</span>
      </div>`)}
    </div>
    <p class="ends"><span>${e.ends.low}</span><span>${e.ends.high}</span></p>
    <p class="middle-said"><b>${_(t.middle_of,{middle:e.middle})}</b> <span class="respondents">${_(t.respondents,{n:e.n})}</span></p>
  </div>`}function kr({view:e,words:t}){return n`<div class="pulse-drawn">
    ${[["before",t.before],["after",t.now]].map(([s,a])=>n`<div class="pulse-row ${s}" key=${s}>
        <b>${a}</b><${br} spread=${e[s]} /><b class="pulse-middle">${e[s].said}</b>
        <span class="respondents">${_(t.respondents,{n:e[s].n})}</span>
      </div>`)}
    <p class="ends"><span>${e.ends.low}</span><span>${e.ends.high}</span></p>
    <p class="legend">${t.pulse_legend}</p>
  </div>`}function kn({view:e}){return n`<ul class=${e.texts.length>24?"words-drawn many":"words-drawn"} aria-label=${e.sentence}>
    ${e.texts.map((t,s)=>n`<li key=${t} class="tint-${s%4}" dir="auto">${t}</li>`)}
  </ul>`}function yr({view:e}){let t=e.areas.length,s=a=>{let i=12+a*78/10,o=Math.min(20,150/t*(.35+a/16));return`M0 -10 C ${-o} ${-i*.45} ${-o} ${-i*.9} 0 ${-i} C ${o} ${-i*.9} ${o} ${-i*.45} 0 -10Z`};return n`<div class="flower-drawn">
    <svg viewBox="-112 -112 224 224" class="flower">
      <circle r="90" class="flower-ring" /><circle r="51" class="flower-ring" />
      ${e.areas.map((a,i)=>n`<g transform="rotate(${360*i/t})" class="petal-${i%8+1}" key=${a.title}>
        <path d=${s(a.high)} class="petal-spread" /><path d=${s(a.middle)} class="petal" />
        <g transform="translate(0 -101) rotate(${-360*i/t})"><text text-anchor="middle" dominant-baseline="central">${i+1}</text></g>
      </g>`)}
      <circle r="10" class="flower-heart" />
    </svg>
    <ol class="flower-names">
      ${e.areas.map((a,i)=>n`<li key=${a.title}><b class="flower-number petal-${i%8+1}">${i+1}</b><span class="flower-title" dir="auto">${a.title}</span><b>${a.said}</b><span class="flower-spread">${a.spread}</span></li>`)}
    </ol>
  </div>`}function yn({screen:e,send:t,page:s,words:a,toWall:i,keyOn:o,setKeyOn:l}){return n`<div class="lead-page">
    <div class="lead-tools">
      <${c} icon="monitor" onClick=${i}>${a.to_wall}<//>
      ${e.window&&n`<a class="btn quiet" href=${e.window} target="_blank" rel="noopener"><${p} name="external-link" /> ${a.other_window}</a>`}
      <div class="spring"></div>
      <${c} kind="quiet" onClick=${()=>s.go("workshop/end").catch(()=>{})}>${a.end}<//>
    </div>
    <div class="lead-cols">
      <${wr} room=${e.room} counts=${e.counts} words=${a} />
      <div class="lead-main">
        ${e.part?n`<${xr} ...${{screen:e,send:t,page:s,words:a}} />`:n`<p class="card">${a.workshop_gone}</p>`}
        <${Er} ...${{screen:e,send:t,words:a}} />
        <details class="card keys">
          <summary>${a.keys}</summary>
          <p>${a.keys_lead}</p>
          <label class="key-switch"><input type="checkbox" checked=${o} onChange=${r=>l(r.currentTarget.checked)} /> ${a.keys_on}</label>
        </details>
      </div>
    </div>
  </div>`}function wr({room:e,counts:t,words:s}){let a=n`<p class="counts"><b data-present>${t.present}</b>
      ${t.answered&&n`<span class="soft" data-answered>${t.answered}</span>`}</p>`;return n`<aside class="card joining" aria-label=${s.join_heading}>
    ${e.practice?n`<p class="tag practice-mark">${s.practice}</p><p>${s.practice_lead}</p><p class="soft">${s.practice_join}</p>${a}`:e.closed?n`<p class="closed-mark"><${p} name="lock" /> ${s.is_closed}</p>`:n`<div class="joining-in">
            ${e.qr&&n`<${lt} qr=${e.qr} label=${s.qr_label} />`}
            <div class="joining-words">
              <p class="code" translate="no" aria-label=${_(s.join_code,{code:e.code})}>${e.code}</p>
              ${e.url?n`<p class="soft">${s.join_lead}</p>
                    <p class="soft">${s.join_or}<br /><bdi class="address" dir="ltr">${e.url}</bdi></p>`:n`<p><${p} name="info" /> ${s.phones_off}</p><p><a class="btn" href="/rooms">${s.phones_open}</a></p>`}
            </div>
          </div>
          ${a}
          ${e.fingerprint&&n`<details><summary>${s.phones_check}</summary>
            <p class="soft">${s.phones_words}</p><p class="print-words" dir="ltr" translate="no">${e.fingerprint}</p></details>`}`}
  </aside>`}function xr({screen:e,send:t,page:s,words:a}){let{part:i}=e;return n`
    <section class="card part-now" aria-labelledby="part-phones">
      <div class="part-head">
        <span class="tag">${i.kind}</span> <span class="soft">${_(a.part_of,i)} · ${_(a.minutes,{n:i.minutes})}</span>
        <div class="spring"></div>
        ${!e.room.closed&&n`<${Cr} timer=${e.timer} send=${t} words=${a} />`}
      </div>
      <h2 id="part-phones" class="soft">${a.on_phones}</h2>
      ${i.question?n`<p class="asked" dir="auto">${i.question}</p>${i.hint&&n`<p class="soft">${i.hint}</p>`}`:n`<p dir="auto">${i.phone||a.on_phones_nothing}</p>`}
    </section>
    ${e.subjects.map(o=>n`<${Sr} key=${o.part} ...${{one:o,send:t,page:s,words:a}} />`)}
    <section class="card leader-note" aria-labelledby="leader-note">
      <h2 id="leader-note"><${p} name="pen-line" /> ${a.note_heading}</h2>
      ${e.note.map(o=>n`<p dir="auto">${o}</p>`)}
      ${e.more.map(o=>n`<details key=${o.title} open=${o.open}><summary>${o.title}</summary>
          ${o.lines.length>1?n`<ul>${o.lines.map(l=>n`<li dir="auto">${l}</li>`)}</ul>`:n`<p dir="auto">${o.lines[0]}</p>`}
        </details>`)}
    </section>`}function Cr({timer:e,send:t,words:s}){let a=rt(e.ends),{announce:i}=oe(),o=y(a);x(()=>{a===0&&o.current&&i(s.timer_over),o.current=a},[a]);let l=(r,$)=>()=>t(r,$).catch(()=>{});return a===null?n`<${c} small icon="clock" onClick=${l("start_timer",{minutes:e.minutes})}>${_(s.timer_start,{n:e.minutes})}<//>`:n`<div class="timer" role="group" aria-label=${s.timer}>
    <span class=${a?"time":"time over"} role="timer">${a?Me(a):s.timer_over}</span>
    <${c} small onClick=${l("more_time",{minutes:1})}>${s.timer_more}<//>
    <${c} small kind="quiet" icon="x" aria-label=${s.timer_stop} title=${s.timer_stop} onClick=${l("stop_timer")} />
  </div>`}function Sr({one:e,send:t,page:s,words:a}){let i=()=>e.can&&t("release",{part:e.part}).catch(()=>{}),o=()=>s.go(`workshop/words/${e.part}`).catch(()=>{});return n`<section class="card answers" aria-labelledby=${`answers-${e.part}`}>
    <h2 id=${`answers-${e.part}`}>${e.heading}</h2>
    ${e.to_look>0&&n`<p><${c} kind="primary" icon="eye" onClick=${o}>${e.look_label}<//></p>`}
    <div class="release">
      <${c} kind=${e.strong?"primary":"plain"} icon="eye" aria-disabled=${e.can?void 0:"true"} aria-describedby=${`why-${e.part}`} onClick=${i}>${e.label}<//>
      <p id=${`why-${e.part}`} class="soft why">${e.why}</p>
    </div>
    ${e.view&&n`<div class="released"><${ct} view=${e.view} words=${a} small /></div>`}
    ${e.looked&&n`<p><${c} kind="quiet" small icon="list" onClick=${o}>${a.words_heading_again}<//></p>`}
    <p class="soft promise"><${p} name="shield" /> ${a.promise}</p>
  </section>`}function Er({screen:e,send:t,words:s}){return e.programme.length?n`<details class="card programme"><summary>${s.programme}</summary>
    <ol>
      ${e.programme.map(a=>n`<li key=${a.id}>
          <button type="button" class="programme-part" aria-current=${a.now?"step":void 0} aria-label=${_(s.go_to_part,{title:a.title})} disabled=${e.room.closed} onClick=${()=>t("move",{part:a.id}).catch(()=>{})}>
            <span>${a.title}</span><span class="soft">${a.now?s.now_here:_(s.minutes,{n:a.minutes})}</span>
          </button>
        </li>`)}
    </ol>
  </details>`:null}var qr=4e3;function Zt(){document.documentElement.requestFullscreen?.({navigationUI:"hide"})?.catch(()=>{})}function wn(){document.fullscreenElement&&document.exitFullscreen().catch(()=>{})}function xn({screen:e,send:t,words:s,fromWall:a}){let i=Ir(),o=Lr(),l=d=>()=>t("turn",{by:d}).catch(()=>{}),r=e.subjects.find(d=>d.can),{wall:$,room:u}=e;return n`<div class=${i?"wall resting":"wall"}>
    <div class=${$.view||$.joins?"wall-body":"wall-body plain"}>
      <div class="wall-head">
        <p class="wall-title" dir="auto">${$.title}</p>
        ${u.practice&&n`<p class="wall-practice">${s.practice}</p>`}
        <${Tr} ends=${e.timer.ends} words=${s} />
      </div>
      <div class="wall-stage">
        ${$.view?n`<${ct} key=${$.title} view=${$.view} words=${s} />`:n`<div class="wall-say">
              ${$.lead&&n`<p class="wall-lead" dir="auto">${$.lead}</p>`}
              ${$.ends&&n`<p class="wall-ends"><span>0 ${$.ends.low}</span><span>10 ${$.ends.high}</span></p>`}
              ${$.status&&n`<p class="wall-answered">${$.answered}</p><p class="wall-status">${$.status}</p>`}
            </div>`}
        ${$.joins&&!u.closed&&n`<div class="wall-join">
          ${u.qr&&n`<${lt} qr=${u.qr} label=${s.qr_label} />`}
          <p class="wall-code" translate="no" aria-label=${_(s.join_code,{code:u.code})}>${u.code}</p>
          ${u.url&&n`<p class="wall-address" dir="ltr" translate="no">${u.url}</p>`}
          <p class="wall-present">${e.counts.present}</p>
        </div>`}
      </div>
    </div>
    <div class="wall-tools" role="group" aria-label=${s.wall_tools}>
      <${c} small icon="x" onClick=${a}>${s.from_wall}<//>
      ${!o&&document.fullscreenEnabled&&n`<${c} small icon="maximize" onClick=${Zt}>${s.full_screen}<//>`}
      <div class="spring"></div>
      ${!$.joins&&!u.practice&&!u.closed&&n`<p class="wall-corner"><span>${s.code_on_wall}</span> <b translate="no">${u.code}</b></p><div class="spring"></div>`}
      ${r&&n`<${c} small kind="primary" icon="eye" onClick=${()=>t("release",{part:r.part}).catch(()=>{})}>${r.view?s.show_more:s.show_answers}<//>`}
      <${c} small icon="arrow-left" aria-label=${s.previous} title=${s.previous} disabled=${!e.back} onClick=${l(-1)} />
      <span class="wall-part">${e.part?_(s.part_of,e.part):""}</span>
      <${c} small icon="arrow-right" aria-label=${s.next} title=${s.next} disabled=${!e.next} onClick=${l(1)} />
    </div>
  </div>`}function Tr({ends:e,words:t}){let s=rt(e);return s===null?null:n`<p class=${s?"wall-time":"wall-time over"} role="timer" aria-label=${s?_(t.timer_left,{time:Me(s)}):t.timer_over}>${s?Me(s):t.timer_over}</p>`}function Lr(){let[e,t]=b(!!document.fullscreenElement);return x(()=>{let s=()=>t(!!document.fullscreenElement);return document.addEventListener("fullscreenchange",s),()=>document.removeEventListener("fullscreenchange",s)},[]),e}function Ir(){let[e,t]=b(!1),s=y(null);return x(()=>{let a=()=>{t(!1),clearTimeout(s.current),s.current=setTimeout(()=>t(!0),qr)};a();let i=["pointermove","pointerdown","keydown"];return i.forEach(o=>addEventListener(o,a,{passive:!0})),()=>{clearTimeout(s.current),i.forEach(o=>removeEventListener(o,a))}},[]),e}function Cn({screen:e,send:t,words:s}){let a=y(null),{announce:i}=oe(),o=e.looked_at,l=r=>()=>t("look_at",{part:e.of,word:o.id,ok:r}).catch(()=>{});return x(()=>{o?(i(o.text),document.activeElement===document.body&&a.current?.focus()):document.activeElement===document.body&&document.querySelector(".askelma h1")?.focus()},[o?.id]),n`<div class="look">
    ${e.waits&&n`<p class="card">${e.waits}</p>`}
    ${o?n`<section class="card look-at">
          <p class="soft">${_(s.words_left,{n:e.left})}</p>
          <p class="look-word" dir="auto">${o.text}</p>
          <div class="row">
            <${c} kind="primary" icon="check" buttonRef=${a} onClick=${l(!0)}>${s.word_ok}<//>
            <${c} icon="eye-off" onClick=${l(!1)}>${s.word_no}<//>
          </div>
        </section>`:!e.waits&&n`<p class="card look-done" role="status"><${p} name="check" /> ${s.words_done}</p>`}
    <div class="looked">
      ${[["ok",s.words_ok_list],["no",s.words_no_list]].map(([r,$])=>e[r].length>0&&n`<section class="card" key=${r} aria-labelledby=${`looked-${r}`}>
          <h2 id=${`looked-${r}`}>${$}</h2>
          <ul>${e[r].map(u=>n`<li key=${u.id}><span dir="auto">${u.text}</span>
            <${c} small kind="quiet" icon=${r==="ok"?"eye-off":"check"} aria-label=${`${r==="ok"?s.word_no:s.word_ok}: ${u.text}`} onClick=${()=>t("look_at",{part:e.of,word:u.id,ok:r!=="ok"}).catch(()=>{})} />
          </li>`)}</ul>
        </section>`)}
    </div>
  </div>`}var Rr={lead:yn,words:Cn,end:_n,wall:xn};function Br({screen:e,send:t,page:s}){let[a,i]=b(!0),o=e.view==="wall",l=()=>{Zt(),s.go("workshop/wall").catch(()=>{})},r=()=>{wn(),s.go("workshop").catch(()=>{})};x(()=>{let m=f=>{if(!(f.defaultPrevented||f.ctrlKey||f.altKey||f.metaKey||document.querySelector("dialog[open]"))&&!f.target.closest?.("input, textarea, select")){if(a&&f.key.toLowerCase()==="f")o?r():l();else if(o&&f.key==="Escape"&&!document.fullscreenElement)r();else if(o&&f.key==="PageDown"&&e.next)t("turn",{by:1}).catch(()=>{});else if(o&&f.key==="PageUp"&&e.back)t("turn",{by:-1}).catch(()=>{});else return;f.preventDefault()}};return addEventListener("keydown",m),()=>removeEventListener("keydown",m)});let $=e.part?.id,u=y($);x(()=>{u.current!==$&&e.view==="lead"&&(scrollTo(0,0),document.querySelector(".askelma h1")?.focus({preventScroll:!0})),u.current=$},[$]);let d=Rr[e.view];return n`<${d} ...${{screen:e,send:t,page:s,words:e.words,toWall:l,fromWall:r,keyOn:a,setKeyOn:i}} />`}var Sn={application:kt,crisis_landing:yt,dialogue_cards:wt,first_meeting:xt,goal_ladder:Tt,history_line:Lt,home:It,informal_skills:Rt,journey:Bt,keepsake:Pt,meeting:Mt,network_map:At,options:Ft,outcome:Ot,pair_agreement:Wt,referral:Dt,self_assessment:zt,strengths:Ut,summary:Gt,support_need:Qt,support_stairs:Yt,three_rings:Kt,workshop:Xt},En=async()=>{},Jt=e=>Object.hasOwn(Sn,e)?Sn[e]:void 0;async function qn(e){throw new Error(`no exercise "${e}" in the built page`)}function Tn({left:e,words:t,onGoOn:s}){let a=e%15===0||e===60?_(t.idle_left,{seconds:e}):null;return n`<${re} title=${t.idle_title} onClose=${s} words=${t} closable=${!1}>
    <p>${t.idle_lead}</p>
    <p class="idle-left" aria-hidden="true">${e}</p>
    <p class="unseen" role="status" aria-live="polite">${a??_(t.idle_left,{seconds:Math.ceil(e/15)*15})}</p>
    <${c} kind="primary" onClick=${s} autofocus>${t.idle_go_on}<//>
  <//>`}var $t=class{constructor(){this.all=new Map,this.watchers=new Map}get(t){return this.all.get(t)}watch(t,s){return this.watchers.has(t)||this.watchers.set(t,new Set),this.watchers.get(t).add(s),()=>this.watchers.get(t).delete(s)}put({id:t,version:s,mime:a,sentence:i,table:o,width:l,height:r,title:$},[u]=[]){let d=this.all.get(t);if(d&&d.version>s)return;let m=a&&u?URL.createObjectURL(new Blob([u],{type:a})):null,f=m?{url:m,version:s,sentence:i,table:o,width:l,height:r,title:$}:{...d,version:s,failed:!d?.url};this.all.set(t,f),this.watchers.get(t)?.forEach(h=>h()),m&&d?.url&&setTimeout(()=>URL.revokeObjectURL(d.url),1e3)}clear(){for(let{url:t}of this.all.values())t&&URL.revokeObjectURL(t);this.all.clear()}};function Ln({name:e,mime:t},[s]){let a=URL.createObjectURL(new Blob([s],{type:t})),i=Object.assign(document.createElement("a"),{href:a,download:e,hidden:!0});document.body.append(i),i.click(),i.remove(),setTimeout(()=>URL.revokeObjectURL(a),1e4)}var ea=async(e,t)=>{try{await t.send("go",{to:"crisis_landing"}),e.rest.on||await t.send("rest")}catch{}};var dt=e=>document.querySelector(`meta[name="askelma-${e}"]`)?.content;function be(e={}){let t=document.cookie.match(/(?:^|; )_xsrf=([^;]*)/)?.[1];return{credentials:"same-origin",cache:"no-store",redirect:"manual",...e,headers:{"Content-Type":"application/json",...t?{"X-XSRFToken":decodeURIComponent(t)}:{}}}}var ut=class{constructor({channel:t,drafts:s,onState:a,onHide:i,onWipe:o,revision:l}){Object.assign(this,{channel:t,drafts:s,onState:a,onHide:i,onWipe:o,revision:l}),this.kernel=dt("kernel"),this.path=dt("client-path"),this.idle=Number(dt("idle")||300),this.room=!!dt("room"),this.activeAt=Date.now(),this.aliveAt=this.room?0:Date.now(),this.connection="",this.left=null,this.over=!1,this.probing=!1,this.pingedAt=0,this.lookedAt=0,this.waited=0,this.waitedFor=null}start(){this.kernel&&(this.stops=[this.listen(document,"visibilitychange",()=>this.visibility()),this.listen(window,"online",()=>this.look(!0)),this.listen(window,"pagehide",()=>this.leave()),...["pointerdown","keydown","input","wheel","touchmove"].map(t=>this.listen(window,t,()=>this.active(),{passive:!0,capture:!0}))],this.timer=setInterval(()=>this.look(),500),this.tabs=new BroadcastChannel("askelma-activity"),this.tabs.onmessage=({data:t})=>t==="active"&&this.heardActivity())}stop(){clearInterval(this.timer),this.stops?.forEach(t=>t()),this.tabs?.close(),this.over=!0}listen(t,s,a,i){return t.addEventListener(s,a,i),()=>t.removeEventListener(s,a,i)}visibility(){document.visibilityState==="hidden"?(this.room||this.onHide(),this.drafts.flush()):(this.checkIdle(),this.look(!0))}look(t=!1){if(this.over||(this.checkIdle(),this.room&&this.goOn(),document.visibilityState==="hidden"))return;let s=this.silence();!s&&(t||performance.now()-this.pingedAt>=1500)&&(this.pingedAt=performance.now(),this.channel.ask("ping").catch(()=>{})),s>=2500?this.show("reconnecting"):!s&&this.connection&&!this.down&&this.show(""),(s>=1500||this.down||t&&s)&&this.probe()}silence(){let t=Math.min(performance.now()-this.lookedAt,1e3);this.lookedAt=performance.now();let s=this.channel.oldest();return this.waited=s&&s===this.waitedFor?this.waited+t:s?1:0,this.waitedFor=s,this.waited}show(t){this.connection!==t&&(this.connection=t,this.onState({connection:t}))}async probe(){if(!this.probing){this.probing=!0;try{let t=await fetch(`/api/kernels/${this.kernel}`,be({signal:AbortSignal.timeout(4e3)}));if(this.down=!1,t.type==="opaqueredirect"||t.status===401||t.status===403)this.signIn();else if(t.status===404)await this.reload();else if(t.ok){let{execution_state:s}=await t.json(),a=this.waited;(a>=2e4||s!=="busy"&&a>=6e3)&&await this.reload()}}catch{this.down=!0,this.show("reconnecting")}finally{this.probing=!1}}}pending(){let t=this.drafts.unsent(),s=this.channel.unanswered();return t.length||s.length?JSON.stringify({texts:t,acts:s,revision:this.revision()??0}):null}async reload(){if(this.over)return;this.show("reconnecting");let t=this.pending();if(t&&!(await fetch(`${this.path}/pending`,be({method:"PUT",body:t}))).ok)throw new Error("not handed over");this.over=!0,location.reload()}async resend(t){if(this.path)try{let s=await fetch(`${this.path}/pending`,be());if(!s.ok||s.status===204)return;let a=await s.json();for(let{field:i,base:o,text:l}of a?.texts??[])t.drafts.type(i,o,l);if(await t.drafts.flush(),a?.acts?.length&&a.revision===this.revision())for(let{do:i,...o}of a.acts)await t.send(i,o).catch(()=>{})}catch{}}leave(){let t=!this.over&&this.pending();t&&fetch(`${this.path}/pending`,be({method:"PUT",body:t,keepalive:!0})).catch(()=>{})}active(){this.over||this.left!==null||this.goOn()}heardActivity(){this.activeAt=Date.now(),this.warn(null)}goOn(){this.heardActivity(),!(Date.now()-this.aliveAt<2e4)&&(this.aliveAt=Date.now(),this.room||this.tabs?.postMessage("active"),fetch(this.room?"/rooms/alive":"/alive",be({method:"POST",body:"{}"})).then(t=>(t.type==="opaqueredirect"||t.status===401)&&this.signIn(),()=>{}))}checkIdle(){if(this.over||this.room)return;let t=Math.ceil(this.idle-(Date.now()-this.activeAt)/1e3);t<=0?this.lock("/lock?idle=1"):this.warn(t<=60?t:null)}warn(t){this.left!==t&&(this.left=t,this.onState({idleLeft:t}))}async lock(t="/lock"){if(this.over)return;this.over=!0;let s=new Promise(i=>setTimeout(i,1500));await Promise.race([this.drafts.flush(),s]);let a=this.pending();this.wipe();try{a&&await fetch(`${this.path}/pending`,be({method:"PUT",body:a,signal:AbortSignal.timeout(1500)})),await fetch(t,be({method:"POST",body:"{}",signal:AbortSignal.timeout(3e3)}))}catch{}this.toSignIn()}signIn(){this.over||(this.over=!0,this.wipe(),this.toSignIn())}wipe(){this.stop(),this.onWipe(),document.title="Askelma",this.channel.close()}toSignIn(){location.replace(`/sign-in?next=${encodeURIComponent(this.path??"/clients")}${location.hash}`)}};var ta=()=>/^#[\w/-]*$/.test(location.hash)?location.hash.slice(1):"";async function Pr({model:e,el:t}){let s=!!document.querySelector('meta[name="askelma-kernel"]');await En();let a=document.createElement("div");a.className=s?"askelma askelma-alone":"askelma askelma-inside",s?document.body.prepend(a):t.append(a);let i=new Ye(e),o=new $t;i.on.picture=(r,$)=>o.put(r,$),i.on.download=Ln;let l=()=>{gt(null,a),a.remove(),i.close(),o.clear()};return gt(n`<${Mr} ...${{model:e,channel:i,pictures:o,host:a,alone:s,wipe:l}} />`,a),l}function In(e,t){let[s,a]=b(()=>e.get(t));return x(()=>{let i=()=>a(e.get(t));return e.on(`change:${t}`,i),i(),()=>e.off?.(`change:${t}`,i)},[e]),s}function Mr({model:e,channel:t,pictures:s,host:a,alone:i,wipe:o}){let l=In(e,"frame"),r=In(e,"screen"),[$,u]=b(null),[d,m]=b({saving:!1,unsaved:"",error:"",toast:null,connection:"",idleLeft:null}),[f,h]=b(!1),[g,q]=b(""),w=G=>m(te=>({...te,...G})),E=l?.words??{},k=y({});k.current={screen:r,frame:l,note:w};let I=ye(()=>{let G=Promise.resolve(),te=0,K=0,ne=(B,V)=>{K+=1,w({saving:!0});let le=()=>w({saving:(K-=1)>0}),de=t.ask(B,V);return de.then(le,le),de},ee=(B,V={})=>{if(B==="text")return ne(B,V);let le=we(ee);if(!te&&!le.all.size)return W(ne(B,V),B);te+=1;let de=G.then(async()=>{let qe=await le.flush();if(qe.length&&B==="go"&&ie(qe))throw{error:""};return ne(B,V)});return G=de.then(()=>{},()=>{}).then(()=>{te-=1}),W(de,B)},W=B=>(B.then(V=>w({error:"",...V.notice?{toast:{...V.notice,key:V.id}}:{}}),V=>V.error&&w({error:V.error})),B.catch(()=>{}),B),Z="",ie=B=>{let V=B.join(),le=document.querySelector('.askelma [aria-invalid="true"], .askelma .conflict button');return!le||V===Z?!1:(Z=V,le.focus(),!0)};return{send:ee,ask:(B,V)=>t.ask(B,V),drafts:we(ee),pictures:s,go:B=>ee("go",{to:B}),announce:B=>q(V=>V===B?`${B} `:B),toast:(B,V=!1)=>w({toast:{text:B,undo:V,key:Math.random()}})}},[t]),T=ye(()=>new ut({channel:t,drafts:I.drafts,onState:w,onHide:()=>h(!0),onWipe:o,revision:()=>k.current.frame?.revision}),[]);if(x(()=>(T.start(),I.ask("ready",{place:ta(),scale:globalThis.devicePixelRatio||1}).then(()=>T.resend(I),()=>I.ask("ready",{scale:globalThis.devicePixelRatio||1}).then(()=>T.resend(I))),()=>T.stop()),[]),x(()=>{r?.name&&(Jt(r.name)?u({screen:r,module:Jt(r.name)}):qn(r.name).then(G=>k.current.screen?.name===r.name&&u({screen:k.current.screen,module:G}),()=>w({error:k.current.frame?.words.cannot_open??""})))},[r]),x(()=>I.drafts.watchAll(()=>{let G=[...I.drafts.all.values()],te=G.some(K=>K.error||K.conflict);w({unsaved:te?"not_saved_yet":G.length?"saving":""})}),[I]),Wr($?.screen,I),Nr(l,$?.screen,a,i),X(()=>{$&&(a.dataset.askelmaPage="",i&&document.documentElement.classList.add("askelma-has-page"))},[!!$]),Dr(a,$),!$||!l?.words)return n`<div class="waiting" aria-busy="true"></div>`;let C=$.screen,S=C.foot??{},M=i?()=>T.lock():null,z=({label:G,icon:te,do:K,...ne})=>K==="lock"?T.lock():I.send(K,ne).catch(()=>{}),O={...I,words:E,frame:l,place:C.place};return n`<${Ue.Provider} value=${O}>
    <div class="under" inert=${f}>
      <a class="skip" href="#" onClick=${G=>{G.preventDefault(),a.querySelector("h1")?.focus()}}>${E.skip}</a>
      <${Da}
        frame=${l}
        words=${E}
        where=${C.where??(C.name==="home"?l.meeting:C.title)}
        onLanguage=${G=>I.send("language",{code:G}).catch(()=>{})}
        onHide=${()=>h(!0)}
        onLock=${C.name==="home"?null:M}
        onRest=${()=>ea(l,I)}
      />
      <main class="page page-${C.name}">
        ${l.warning&&n`<p class="warning card" role="status"><${p} name="info" /> ${l.warning}</p>`}
        ${l.rest?.on&&C.name!=="crisis_landing"&&n`<div class="rest-band" role="status"><${p} name="armchair" /> <p>${l.rest.band}</p>
          <${c} small onClick=${()=>ea(l,I)}>${l.rest.open}<//></div>`}
        <h1 tabindex="-1" class=${C.quiet_title?"unseen":""}>${C.heading??C.title}</h1>
        ${C.lead&&n`<p class="lead soft">${C.lead}</p>`}
        <${Ar} key=${C.place} words=${E}>
          <${$.module.Screen} screen=${C} send=${I.send} page=${O} />
        <//>
      </main>
      <div class="above-foot">
        <p class=${d.error?"error-line":"error-line unseen"} role="alert">${d.error}</p>
        ${d.toast&&n`<${Or} key=${d.toast.key} toast=${d.toast} words=${E} onUndo=${()=>{w({toast:null}),I.send("undo").catch(()=>{})}} onGone=${()=>w({toast:null})} />`}
      </div>
      <footer class="foot">
        ${S.back&&!(S.back.do==="lock"&&!i)&&n`<${c} kind=${S.back.kind??"plain"} icon=${S.back.icon??"arrow-left"} class="foot-back" onClick=${()=>z(S.back)}>${S.back.label}<//>`}
        <div class="spring"></div>
        <${Fr} status=${d} frame=${l} words=${E} />
        ${S.next&&n`<${c} kind=${S.next.kind??"primary"} iconEnd=${S.next.icon??"arrow-right"} class="foot-next" disabled=${S.next.disabled} onClick=${()=>z(S.next)}>${S.next.label}<//>`}
      </footer>
      <p class="unseen" role="status" aria-live="polite">${g}</p>
    </div>
    ${d.connection&&!f&&n`<div class="connection" role="status"><${p} name="loader-circle" /> ${E[d.connection]}</div>`}
    ${d.idleLeft!==null&&n`<${Tn} left=${d.idleLeft} words=${E} onGoOn=${()=>T.goOn()} />`}
    ${f&&n`<${ja} words=${E} onOpen=${()=>h(!1)} />`}
  <//>`}function Ar({words:e,children:t}){let[s]=Ma();return s?n`<p class="card" role="alert">${e.cannot_show}</p>`:t}function Fr({status:e,frame:t,words:s}){let a=e.connection&&"not_saved_yet"||e.unsaved||e.saving&&"saving";return n`<span class=${a?"saved soft":"saved"} role="status" aria-live="polite">
    <span hidden=${!!a}><${p} name="check" /></span><span>${a?s[a]:_(s.saved,{time:t.saved})}</span>
  </span>`}function Or({toast:e,words:t,onUndo:s,onGone:a}){let[i,o]=b(!1);x(()=>{if(i)return;let r=setTimeout(a,12e3);return()=>clearTimeout(r)},[i]);let l=r=>()=>o(r);return n`<div class="toast" role="status" onMouseEnter=${l(!0)} onMouseLeave=${l(!1)} onFocusIn=${l(!0)} onFocusOut=${l(!1)}>
    <span>${e.text}</span>
    ${e.undo&&n`<${c} small icon="undo-2" onClick=${s}>${t.undo}<//>`}
    <${c} small kind="quiet" icon="x" aria-label=${t.close} onClick=${a} />
  </div>`}function Wr(e,t){let s=e?.place,a=y(null);X(()=>{if(!s||a.current===s)return;let i=a.current===null;a.current=s,ta()!==s&&history[i?"replaceState":"pushState"](null,"",`#${s}`),!i&&(scrollTo(0,0),document.querySelector(".askelma h1")?.focus({preventScroll:!0}))},[s]),x(()=>{let i=()=>{let o=ta();o&&o!==a.current&&t.go(o).catch(()=>{})};return addEventListener("popstate",i),()=>removeEventListener("popstate",i)},[])}function Nr(e,t,s,a){X(()=>{if(!e?.language)return;let i=a?document.documentElement:s;i.lang=e.language,i.dir=e.direction,a&&t?.title&&(document.title=`${t.title} · Askelma`)},[e,t])}function Dr(e,t){x(()=>{let[s,a]=[e.querySelector(".bar"),e.querySelector(".foot")];if(!s||!a)return;let i=()=>{document.documentElement.style.setProperty("--bar-height",`${s.offsetHeight}px`),document.documentElement.style.setProperty("--foot-height",`${a.offsetHeight}px`)},o=new ResizeObserver(i);return o.observe(s),o.observe(a),()=>o.disconnect()},[!!t])}export{Pr as start};
