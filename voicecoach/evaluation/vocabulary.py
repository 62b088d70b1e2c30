"""The words that an imitated recognizer knows: those that several of the benchmark's writers use.

A fixed list, so that an answer is misheard the same way whatever else is evaluated beside it.
"""

_WORDS = """
a about above accept accepted account accountable accounts across activation active actual
actually ad add ads after afternoon afterwards again against age agency ago agreed ahead ai
alarm aligned all alone along already also although always am amazing among an analyst and angry
another answer answering answers any anybody anyone anything anyway apart app appreciate apps
april are area aren't argued arguing argument around art artist artists as ask asked asking asks
assistant at attention audio audit august auto automatic autumn average away baby back bad badly
band bank bar base basically basis basket be beautiful became because become been before
beforehand begin beginning behind being belief believe believed belonged belongs below best bet
beta better between big bigger biggest bill bit blind block board bonus book booked booking
boosted boring boss both bottom bought box boxes brand brazil bring brought budget build
building built burned bus business but button buy buyers buying by cache calendar calibrate call
called calls calm came camera campaign can can't cancel cancelled candidates canvas cap capped
car card cards care careful carried carry cart carts case cases cash ceo cfo chain chairs chance
change changed changes chart chat cheap check checked checkout checks chief child chose
christmas churn circles cities city claim claims class clean clear click clicks clinic clinics
close closed co code coffee cohort cohorts cold collaboration colleague come comes comfortable
coming comment commission committee communication community companies company compare competitor
complain complaint complaints completely completion compliance compromise condition confidence
conflict consent consider consulted contact content contract conversion coordinated correction
cost costs could could've couldn't count countdown counted counter countries country counts
course cousin covered creator credit cross current customer customers cut cuts daily damage
dashboard data date daughter day days dead deal december decide decided decision deck deep
default defaults define delighted delivered deliveries delivery demo department departments
depends depots deputy design designer desk did didn't die difference different differently
difficult digital direct direction directly director discovery do doctor doctors document does
doesn't doing dollars don't done door dot double down draw drawer dream drew driven driver
drivers drop dropped due during each early earn easier easter eat eaten eating eats editor
effort eight eighteen eighty either election eleven else email emails embedding embeddings empty
encoder end ended ends engagement engineering engineers enough episode equity error estimate
euros even evening evenings ever every everybody everyone everything everywhere exactly example
expect expecting expensive explain extra eyes face fail failed fair fall false family fan fans
fantastic far fast faster feature features february fee feed feedback feel feeling feelings fees
fell felt festival few fewer field fifteen fifth fifty fight figure filled filter final finally
finance find fine finish finished first fish five fix fixed flag flat fleet flexible floor food
football for forced forecast form forty found founder four fourteen fourth fraud free freeze
freezes friday friend friends from front full fully fun furious game games gap gate gave general
germany get gets getting gift gifts give given gives giving go goal goes going gone good got
grade gradient grant graph great green grey group groups growth guess guy guys habit had hadn't
half halved hand handed handling handover hands happen happened happens happier happy hard has
hasn't hate hated have he he'd he's head heads health healthy hear heard heart heavy held help
helped her here hidden hide high higher him himself hints hired hiring his history hit hm hmm
hold holdout holiday holidays home homework honest honestly hope hospital hospitals host hosts
hot hotel hour hours house how huge human hunch hundred hurt i i'd i'll i'm i've idea if imagine
impact important improved in income index influence informed  inside installs instant
instead interesting interview interviews into investors is isn't it it'd it's items its itself
january job jobs joined joint joking july june just kano keep keeping keeps kept key kid kids
kill kind kitchen knew know knowing knows lab label labels land landed lands language languages
last late later laughed launch launched law lawyer lawyers layer lead leadership learn learned
learning least leave leaves leaving leeds left legal lending length less lesson lessons let
let's letter letters level licence lie life lift like liked limit line lines list listen
listened listener listeners listening listens literally little live livid living loaded local
log logs long longer look looked looking looks loop lose loses losing loss losses lost lot loud
love loved low lower lunch lying machine made mail main make makes making man management manager
managers many map march margin market marketing markets match matchmaking matter matters may
maybe me mean means meant measure medical medium meet meeting meetings mentioned merchants
message messages met method metric microphone mid middle midnight might milk million mind mine
minus minute minutes miss missed mix mobile mode model moderation moderators moment monday money
month monthly months mood moon more morning moscow most mostly mother mouth move moved moves
much music must my myself name near nearest nearly need needed needs negatives neighbour
neighbours netherlands network neutral never new next nice nicely nicer night nights nine
nineteen ninety no nobody noise none normal normally north not note notes nothing notice noticed
november now nps number numbers nurse nurses o'clock obvious obviously october of off offer
offered office often oh okay old older on onboarding once one one's ones online only open opened
opening opens opposite opt option options or order orders organised other others otherwise our
ours out outs outside over own owned owner package page paid paper parcel parent parents part
partner pass passed passes passing past path patient patients pay paying payment payments pays
people people's per percent perfect perhaps period person personally pharmacy phase phone phones
photo pick picked picture pilot place plain plan planned planning platform play player players
playlist plays please plus pm podcast podcasts point points policy polite popularity positive
possible possibly post prefer presented press pretty price principle print printed privacy prize
probably problem process product progress project promise promised proper properly proposal
proposed protection proud prove public published pull pulled purchase push put quality quantile
quarter quarters question questions queue quick quiet quit quite quiz quote raci radio raise ran
rang range rank ranked ranking rate rather re reach read reading reads ready real really reason
reasoning rebuilt receipt received recipe recommend recommendations record recorded recording
recruiter red refund refunds refused region regional regret regulator relationship release
remember reminder renewals rent repeat report reported reporting reports request requests
research responsible rest result results retention return returns revenue review rewrote rice
right rise risk rival road roadmap rode role roll room rooms rose roughly round route routes row
rule rules run running runs sad safe safety said salary sales same sat satisfaction saved saw
say saying says school schools scope score scores screen screens search searches season seat
second seconds see seemed seen sees sell seller selling send sending senior sent sentence
separate september server service serving session sessions set setting settings settled seven
seventeen seventy shadow shard share shared she she'd she's sheet shelf shift shifts ship
shipped shipping shop shopping shops short shorter should should've shouldn't shout shouting
show showed shows shut sick side sided sides sign signature signed signing similar simple simply
since single sister sit site sits sitting situation six sixteen sixty size skip skipped skips
sleep slept slide slides slot slots slow slower small smaller so soft softer software sold some
somebody somebody's someone something somewhere song songs sooner sorry sort sound sounds space
speak speaker speaking speed spend spending spent split sponsored spot spreadsheet spring sprint
sprints squad stage stakeholders stand standing stands star stars start started starting state
stay stayed stays step steps stickers sticky still stock stood stop stopped stops store stories
story straight strangers streak stream streamer streamers streaming streams street strong stuck
student students studio stuff success such sum summaries summer sunday super support suppose
sure survey suspect swap swear switch switched swot symptom system tab table take taken takes
talk talked talking target teacher teachers team team's teams teamwork technically tell telling
tells temperature ten tension tenth term terms terrible test tested text than thank thanks that
that's the their them themselves then theory there there's these they they'd they'll they're
they've thing things think thinking thinks third thirteen thirty this those though thought
thousand three threw through thursday ticket tickets till time timeline timer times tiny tip
tired title to today together tokens told too took tool top topic touch touched tower track
tracker trade traffic train training transformer trial trick tried truck trucks true trust try
tuesday tune turn turned turns twelve twenty twice two type typed ugly uh um under understand
understood unless until up update upload ups upset us use used user users using usual van vans
vector vendor vendors version very video view viewer viewers village voice volume vote vp wait
waited waiting walk walked walking wall want wanted wants war ward wards warehouse warning was
wasn't watch watched water way we we'd we're we've wednesday week weekend weekends weekly weeks
weight well went were weren't what what's whatever when where whether which while who who'd
who's whoever whole whose why wife will win wind window winter with within without woman women
won won't word words work worked working works workshop workshops world worse worst worth would
would've wouldn't wow write writes writing written wrong wrote yeah year years yes yet you you'd
you're you've your zero
"""

VOCABULARY = tuple(_WORDS.split())
