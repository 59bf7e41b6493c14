import { test } from 'vitest';
import { writeFileSync } from 'node:fs';
import { createCitationFormatter } from '../../../src/core/citation/citationFormatter.ts';
import { formatBriefing } from '../../../src/core/citation/formatBriefing.ts';
import { bundledCsl } from '../../../src/core/citation/bundledCsl.ts';
import { renderBriefing } from '../../../src/core/docx/renderBriefing.ts';
const base = { type:'article-newspaper', title:'Talks stall over list of names', authors:[{family:'Roe',given:'Jane'}], outlet:'The Harbour Post', publisher:'', published:'2026-03-03T08:30+02:00', accessed:'2026-03-05', url:'https://harbour.example/talks', language:'en', volume:'',issue:'',pages:'',number:'',doi:'',reliability:null,marking:null};
const src = (n:number,m:any)=>({id:`src_${String(n).padStart(16,'0')}`,metadata:{...base,...m},format:'html',sha256:'',size:1,fileName:'a',textId:'',textLength:1,pageCount:null,capturedAt:null,importedAt:''}) as any;
const t=(text:string,f:any={})=>({kind:'text',text,...f}) as any;
let n=0;
const c=(...items:any[])=>({kind:'citation',id:`cit_${String(++n).padStart(16,'0')}`,items}) as any;
const b=(kind:string,inlines:any[],x:any={})=>({kind,id:`blk_${String(++n).padStart(16,'0')}`,inlines,...x}) as any;
const S=[src(1,{}),src(2,{type:'report',title:'Hostages: What Is Known and What Is Not',authors:[{literal:'Harbour Rights Watch'}],outlet:'Harbour Rights Watch',url:'https://rights.example/report.pdf',published:'2026-02',pages:''}),src(3,{type:'webpage',title:'בית הממשלה: הודעה על השיחות',authors:[],outlet:'משרד ראש הממשלה',language:'he',published:'2026-03-05',url:'https://gov.example/he'}),src(4,{type:'webpage',title:'بيان بشأن المفاوضات',authors:[],outlet:'موقع الحركة',language:'ar',published:'2026-03-06',url:'https://mov.example/ar'}),src(5,{title:'Officials Split on Number of Captives',authors:[{family:'Doe',given:'John'},{family:'Okafor',given:'Ada'}],outlet:'Northern Wire'})];
const doc=(style:string,lang:string)=>({header:{title:'Hostage talks: what changed this week, and how sure we are of it',audience:'Head of mission; desk officers',author:'A. Analyst',date:'2026-03-07',informationCutOff:'2026-03-06T18:00+02:00',marking:'TLP:AMBER+STRICT',language:lang,citationStyle:style},
document:{version:1,blocks:[
 b('heading',[t('Bottom line')],{level:1}),
 b('paragraph',[t('The number of living hostages is '),t('probably between 20 and 24',{bold:true}),t('. The two public figures rest on two origins, not five.'),c({sourceId:S[0].id,locator:{label:'page',value:'4'}},{sourceId:S[1].id,locator:{label:'page',value:'9'}}),t(' The movement denies one clause of the ministry’s account.'),c({sourceId:S[3].id}),c({sourceId:S[4].id})]),
 b('heading',[t('What the sources say')],{level:2}),
 b('quote',[t('“We have a list, and the list is shorter than the one we were given in January,” a senior official said.'),c({sourceId:S[0].id})]),
 b('paragraph',[t('The statement in Hebrew reads: לפי הערכת המשרד, 24 חטופים עודם בחיים, and gives no source.'),c({sourceId:S[2].id}),t(' See also the '),{kind:'link',url:'https://example.org/a?b=1&c=ü#x',children:[t('background note',{italic:true})]},t(' and CURRENT, SECTION.')]),
 b('paragraph',[t('قالت الحركة إن عدد الأسرى الأحياء 20 وفق بيانها في 6 March، ونفت البند الثالث.'),c({sourceId:S[3].id})]),
 b('heading',[t('Open questions')],{level:3}),
 b('list',[],{items:[[0,true,'Who drew up the January list?'],[0,true,'Which names were dropped:'],[1,true,'those confirmed dead,'],[1,true,'those released,'],[1,false,'those never held.'],[0,true,'When does the ceasefire lapse?'],[1,true,'First reading'],[2,false,'deeper']].map(([indent,ordered,x]:any)=>({indent,ordered,inlines:[t(x)]}))}),
 b('list',[],{items:[[0,false,'Reported fact'],[1,false,'Judgement with a rather long text that runs over the end of the line so that one sees how the second line of an item is indented in Word'],[0,false,'Gap']].map(([indent,ordered,x]:any)=>({indent,ordered,inlines:[t(x)]}))}),
 b('list',[],{items:[[0,true,'A second numbered list starts at one'],[0,true,'and goes on.']].map(([indent,ordered,x]:any)=>({indent,ordered,inlines:[t(x),c({sourceId:S[1].id,locator:{label:'page',value:'12-14'}})]}))}),
 ...Array.from({length:6},(_,i)=>b('paragraph',[t('Filler sentence about the talks that makes the document longer than a page, so that the even header can be seen as well. '.repeat(5)),c({sourceId:S[i%5].id,locator:{label:'page',value:String(i+1)}})])),
]}}) as any;
test('play', async () => {
  for (const [style,lang] of [['chicago-fullnote-bibliography','en-GB'],['chicago-author-date','en-US'],['chicago-fullnote-bibliography','he'],['chicago-fullnote-bibliography','ar']]) {
    n=0; const briefing=doc(style!,lang!);
    const t0=performance.now(); const formatted=formatBriefing(briefing,S,createCitationFormatter(bundledCsl)); const t1=performance.now();
    const bytes=await renderBriefing({briefing,formatted}); const t2=performance.now();
    const again=await renderBriefing({briefing,formatted});
    console.log(style,lang,(t1-t0).toFixed(0),(t2-t1).toFixed(0),Buffer.from(bytes).equals(Buffer.from(again)),bytes.length);
    writeFileSync(`/tmp/play/out/${style}-${lang}.docx`,bytes);
  }
});
