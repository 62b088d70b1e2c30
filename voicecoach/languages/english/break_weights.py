"""What the words around a place say on whether a sentence ends there; made by a script.

lab/train_breaks.py learns and writes this file. Each line holds one kind of neighbour: the
next word and the one after it, the last and the one before, and pairs of them joined by "_".
"""

INTERCEPT = -1.038
SHORTER = 2.324
LONGER = 2.046
"""The odds alone, and what each e-fold of silence adds."""

WEIGHTS = """
before: # -2.9 10 0.4 11 0.5 12 -0.4 2 0.5 20 0.8 3 -0.4 4 0.4 40 -0.3 8 -0.7 a 0.4 about 0.9
above 0.4 accounts -0.4 ads -0.5 after -0.3 again -0.5 already 0.4 always 0.5 am 0.7 an 0.3 and
-0.4 another 0.8 answer -0.4 answers 0.8 any 1.2 anyone 0.7 anyway -0.5 as 0.9 asked -0.4 asking
0.5 assistant -0.4 autumn -0.7 back 0.6 bad 0.7 bank 0.7 basically 0.5 became 0.3 because -0.9
been 0.6 behind 0.9 better 0.9 big 0.6 bigger -0.3 board 0.5 boss 0.3 bought 0.3 box -0.9 brand
-0.3 bring -0.4 brought -0.4 budget 0.5 build -0.3 building 0.3 built 0.5 business 0.4 button
0.4 by 0.4 called -0.5 case -0.3 change 0.3 changed 0.4 chart -0.3 chat -0.7 chief -0.4 churn
0.3 close 0.5 closed 0.5 come 0.4 coming 0.8 confidence -0.5 contract -0.7 couldn't 0.8 count
0.5 country -0.4 course -0.7 customers -0.3 day 0.4 dead 0.6 decided -0.3 did -0.6 different 1.1
doctor -0.6 does -0.4 doesn't 0.9 doing 0.4 don't 0.3 done -0.3 double -0.4 drivers -0.6 drop
-0.3 eat 0.6 effort -0.7 else 0.4 end -0.4 even -0.5 ever 1.2 everyone 0.3 exactly 0.4 expect
-0.7 eyes 0.7 face -0.5 fair 0.8 family 0.6 feature -0.4 feed 0.5 feel 1.4 fewer 0.6 fifteen 0.3
fifty 0.5 finance -0.3 find 0.7 five 0.5 fixed -0.4 fourteen -0.3 free 0.3 friday -0.3 friends
0.3 from 0.4 full 0.7 gave -0.5 get 0.7 gets 0.3 give -0.6 goes 0.5 going 0.4 good 0.6 got 0.6
group -0.4 growth -0.4 guess -0.6 half 0.4 hand 0.4 hard 0.3 has -0.4 hated 0.5 he -0.3 he'd
-0.3 head -0.5 heart -0.3 hide 0.6 his 0.6 hold 0.3 home -0.4 honest 0.3 hour 0.3 hours -0.3 how
-0.4 human 0.9 i -0.8 i'd -1.2 i'm 0.4 idea 0.4 if -0.8 impact -0.9 inside -0.4 it 0.3 it'd -0.4
itself -0.6 just 0.4 knew -0.5 know 0.6 label -0.7 later 0.3 law -0.8 lead -0.9 legal -0.3 let
-0.7 like 0.8 line -0.4 list 0.4 listening -0.6 little 0.3 looked 0.5 looking -0.4 lot 0.6 loud
0.4 machine -0.3 made -0.4 mail 1.2 makes 0.5 man -0.6 many 0.4 map -0.3 march -0.5 market 0.3
maybe -0.6 mean -0.4 means 0.3 middle -0.3 million 0.3 mine 0.3 minutes 0.3 mode -0.3 model -0.5
monday 0.6 monthly 0.5 more 0.7 morning -0.4 most -0.5 mostly 0.7 mother -0.5 move -0.4 much 0.8
must -0.5 my 0.5 myself -0.4 name 0.3 need 0.4 never 0.3 new 0.3 nice 0.6 night -0.5 ninety 0.4
nobody 0.3 north -0.4 not 0.7 now -0.4 numbers 0.7 of 0.3 off 0.4 office 0.4 oh -0.3 okay -0.7
old 1 on 0.4 only 0.3 open 0.9 or 0.8 others 0.5 out -0.4 own 0.6 owned -0.6 page 0.3 paid 0.5
paper 0.4 parents -0.4 pay 0.6 paying 0.7 people -0.4 percent -0.6 perhaps -0.4 place -0.5 plan
-0.3 platform -0.4 players -0.4 point 0.4 points 0.5 possible -0.4 probably 0.3 problem 0.4
product 0.4 pulled 0.4 put -0.6 quarters -0.7 question -0.4 quiet 0.6 quite 0.8 raci -0.4
ranking 0.6 rather 0.7 real 0.3 really 0.5 rest 0.9 right 0.4 risk -0.6 round 0.4 rule -0.8 run
-0.8 sales 0.3 same 0.8 say 0.4 school 0.3 schools -0.4 search 1.1 second 0.6 see -0.6 sell 0.4
send -0.4 sentence -0.5 service 0.4 set -0.3 seven 0.5 seventy 0.3 she -0.6 shop 0.4 short -0.4
should -0.3 show -0.7 shows -0.3 sign 0.7 since 0.5 six 0.4 sixty -0.3 size 0.9 sleep -0.3 slow
0.3 so -0.5 something -0.3 song -0.3 stand 0.9 start 0.4 stays 0.5 switch -0.5 table -0.8 takes
-0.3 talk -0.7 team -0.3 ten -0.3 term -0.6 test -0.4 text -0.3 than 0.7 thanks -0.3 that's 0.3
their 0.6 them 0.5 then -0.4 they 0.4 they'd -0.3 thing -0.6 think -0.4 third -0.4 thirty 0.6
this 0.3 though -0.6 thousand 0.4 three 0.3 till 1 times 0.4 title -0.3 to 0.6 today -0.3 told
-0.8 train 0.8 trust -0.5 tuesday 0.5 twenty 0.6 twice -0.3 um -1 under 0.7 until 0.8 up 0.5 use
-0.4 used 0.3 very 0.3 video -0.7 volume 0.3 wanted -0.3 wasn't 0.3 we -0.8 we'd -1 we're -0.4
weekly 0.8 weeks -0.4 well 0.3 were -0.3 when -0.7 where -1.1 whether -0.3 which -0.9 while 0.5
who -0.4 who'd -0.6 who's 0.6 whole 0.9 wife -0.3 will -0.5 win 0.9 window 0.3 winter 0.5 with
0.3 within -0.5 without 0.5 word 0.3 works -0.4 worth -0.5 would -0.3 written 0.4 wrote -0.4 yes
-0.3 you'd -0.7 your 0.5 zero -0.4

begins: a_bit -0.5 a_day -0.6 a_good 0.4 a_hundred 0.4 a_little -0.7 a_month -0.9 a_second -0.4
a_small -0.8 a_third -0.5 about_it -0.3 after_that 1.3 after_the 0.6 all_of -1 all_the 0.7
an_hour -0.3 and_a -0.4 and_he -0.4 and_i'd -0.3 and_if 1.3 and_it 0.5 and_it's -0.3 and_my 0.3
and_not -0.7 and_she -0.7 and_that -0.9 and_that's 0.9 and_then 0.3 and_there 0.8 and_we -0.3
and_with 0.3 and_you -0.4 as_a 0.8 as_the -0.6 at_a -0.6 at_all -0.3 at_least -0.4 at_the 1.1
because_of -0.5 before_i -0.5 before_the -0.3 but_i -0.7 by_a -0.4 by_the 0.6 could_be -0.3
do_it 0.3 for_me 1.6 for_one -0.4 for_the 0.9 from_a -0.3 from_the 0.3 had_a -0.5 half_a 0.7
have_a 0.5 i'd_be -0.6 i'd_do 0.3 i'd_expect 0.7 i'd_have -0.8 i'd_leave -0.5 i'd_put -0.6
i'd_say -0.3 i'm_not 0.4 i_asked 1 i_can -0.6 i_can't -0.9 i_could -0.4 i_didn't -0.3 i_don't
-0.4 i_got -1.5 i_guess -0.4 i_have -0.3 i_knew 0.3 i_let 0.3 i_made 0.7 i_mean -0.5 i_put -0.3
i_read -0.5 i_said -0.6 i_should -0.7 i_would -0.6 if_it 0.4 if_the 0.4 in_front -0.6 in_it -0.6
in_my 1.6 in_one -0.5 in_that 0.5 in_the 0.5 it's_a 0.7 it's_the -0.4 it_and -0.3 it_for -0.4
it_i -0.7 it_in -1 it_is -0.5 it_on -0.5 it_the -0.8 it_to -0.5 it_with -0.3 kind_of -0.3 let_me
0.9 look_at -0.4 more_than 0.8 most_of -0.4 my_own -0.7 north_star 0.9 not_a 0.3 not_the -0.3
of_those 0.7 off_the -0.6 on_it -0.4 on_the 0.5 on_top 0.4 only_the -0.3 people_who 0.5 put_a
-0.4 put_the 0.3 so_i 1.1 so_i'd 0.5 so_it -0.6 so_that -1.1 so_the 0.5 so_we 1.1 so_you -1.2
some_of 1 sort_of -0.5 take_the -0.3 that's_a -0.8 that's_the -0.7 that's_what -1.6 that_a -0.4
that_i -0.5 that_one 0.8 that_the -0.8 that_we -0.3 the_app -0.9 the_big 0.4 the_board 0.5
the_door -0.3 the_first -0.7 the_last -0.6 the_middle -0.3 the_money -0.7 the_morning -0.3
the_next -0.4 the_number -0.5 the_old -0.6 the_ones -0.4 the_other -0.3 the_phone -0.4
the_product -0.7 the_rest -0.6 the_room -0.3 the_same -1.1 the_second 0.8 the_table -0.5
the_team 0.4 the_time -0.9 the_whole -0.9 the_year -0.6 then_i 1.4 then_the 0.6 there's_a 0.5
there_was 0.8 they_were -0.8 to_be 0.9 to_it -0.3 to_me 0.5 to_the -0.8 told_me -0.4 two_hundred
-0.5 two_weeks -0.5 two_years -0.6 was_a -0.3 was_that 0.8 we_could -0.5 we_don't -0.5 we_had
-0.5 we_were -0.3 went_from -0.7 what_i 1.7 what_i'd 1.5 what_the -0.3 when_i 0.7 when_the 0.6
where_i 1.2 with_a -0.5 with_it -0.3 with_me -0.7 with_my -0.4 with_that 1.5 with_the 0.4
without_the 0.7 would_be -0.6 would_have -0.4 you_can 0.4 you_could 0.8 you_don't 1.3 you_have 1
you_know -0.6

ends: a_bit 0.3 a_good -0.8 a_half 0.8 a_person -0.6 a_second -0.6 a_third 0.3 and_i -0.5
and_i'm -0.3 and_it -0.5 and_not -0.6 and_one -0.5 and_that -0.4 and_the -0.4 and_then -0.5
and_there -0.3 at_all 0.3 came_back -0.7 don't_know -0.5 for_it 0.4 for_me 0.3 for_one -0.5
for_that 0.3 for_the -0.3 had_to 0.5 i'd_do -0.5 i'd_have -0.3 i'd_say 0.7 i_did -0.5 i_didn't
-0.3 i_don't -0.7 i_guess 0.3 i_have 0.5 i_knew -0.5 i_know 0.3 i_mean -0.7 i_said -0.4 i_think
0.4 i_told -0.3 i_took -0.3 i_went -0.3 i_wouldn't -0.3 if_you -0.4 in_front 0.3 in_it 0.5
in_that -0.4 is_that -0.9 it's_a -0.3 it's_not -0.3 it_for -0.3 it_is 1.5 it_on -0.3 it_out 0.5
it_was 0.3 let_me -0.6 look_at 0.3 more_than -0.5 my_own -0.6 north_star -0.5 of_it 0.3 of_the
-0.5 of_them -0.3 on_it 0.4 on_that 1.1 on_the -0.3 on_top 0.5 one_and -0.4 one_of -0.4 out_of
-0.6 percent_of -0.3 put_it -0.3 so_it -0.4 so_that -0.8 sort_of 0.6 that's_what -0.4 that_it
-0.3 the_app 0.6 the_first -1.1 the_last -0.6 the_morning -0.5 the_new -0.6 the_next -0.3
the_number -0.3 the_old -0.6 the_one -0.7 the_ones -0.4 the_people -0.4 the_phone 0.7 the_rest
0.8 the_same -0.5 the_thing -0.6 the_two -1.1 the_whole -0.9 this_is -0.6 to_be -0.3 to_do -0.8
to_it 0.4 to_me -0.5 to_the -0.3 told_me -0.5 two_weeks -0.9 two_years 0.5 want_to -0.3 was_on
-0.3 was_that -0.6 we_had 0.5 went_from -0.3 with_it 0.5 with_that 0.9 with_the -0.3 would_be
-0.7 you_could -0.4 you_know -0.9

first: 1 -0.5 12 -0.4 40 -0.7 5 -0.6 6 -0.9 60 -0.4 7 0.5 a 0.6 about -0.5 actually 0.4 ad 0.5
ads 0.6 after 1.2 again -1 against -0.6 agreed 0.4 ai 0.7 already -0.8 always -0.9 and -0.5
answers -0.4 anything 1.6 anyway 1 app -1 are -1.3 around -0.4 asked -1 at 0.3 audio 0.6 average
0.7 away 0.5 back -0.7 bank -0.4 base 0.7 be -1.4 became -0.7 been -0.7 behind -0.5 being -0.7
board -0.3 bonus -0.8 both 0.8 bought -0.3 box -0.4 brand -0.4 brought -0.3 budget -0.3 building
0.6 but 1.1 button -0.4 call -0.6 called -0.5 calls 0.6 came -0.7 can -0.5 can't -0.8 car -0.6
changed -0.3 check -0.3 chief -0.3 churn 0.7 close -0.3 come -0.7 comes -0.4 coming -0.3 company
-0.9 confidence -0.5 conversion 0.4 cost 0.3 costs -0.3 customers 0.4 cut -0.4 daily 1 data 0.5
days -1.4 dead 0.4 decided -0.5 design 0.9 desk -0.5 different 0.3 does 0.5 doesn't -0.8 doing
-0.4 dollars -0.4 don't -1 done 0.8 double -0.3 down -1.1 driver 0.3 drivers 0.7 drop 0.3 each
-0.6 effort -1.4 eleven 0.5 else -0.4 end -0.4 even -0.6 evening -0.3 ever -0.4 every 0.9
everyone 0.7 everything 0.3 exactly -0.3 fair -0.5 family -0.6 feel -0.4 fewer 0.3 fifteen 0.4
fifty -0.4 finance 1 fine -0.3 first 1.2 five -0.3 flat 0.5 fourteen -0.7 fraud 0.8 full 0.9
game -0.5 gave -0.3 get -0.9 gets -1.2 go -0.6 goes -0.7 gone -0.5 good 0.5 got -1 great -0.3
group -0.8 growth 1.4 has -1.1 hate 0.3 have -1 here -0.3 high -0.4 home -0.3 hospital 0.3 hosts
0.6 hot 0.3 hour -0.3 hours -0.8 human -0.5 hundred -1.1 i 1.9 i'd 2.1 i'm 1.3 i've 1.1 if 2.2
impact 0.4 in 0.6 instead -0.3 into -0.8 is -2.1 isn't -1.2 it 0.8 it'd 1.7 it's 0.7 just -1.1
keep -0.6 kids 0.8 kind -0.4 know -0.6 last 0.9 late 0.8 later 0.4 launch 0.8 lead -0.7 leave
-0.4 left -0.3 legal 1.3 less 0.9 letter -0.4 like -1.2 line -0.7 list -0.4 listening 0.6 little
-0.4 longer -0.5 looking 0.9 lose -0.3 loss -0.3 lost -0.3 made -1.1 makes -0.6 manager -1 many
0.6 map 0.5 marketing 1.8 maybe 0.7 me -0.4 means -0.3 meeting -0.3 message -0.3 might -0.4
million -0.9 minutes -0.9 mode -0.4 model -0.6 monday 0.4 money 0.5 month -0.5 monthly 0.7
months -1 more -0.8 morning -0.5 most 0.8 mostly -0.8 mother -0.6 much -1 music 0.7 must -0.3 my
2.4 myself -0.4 name -0.7 need -0.3 needed -0.4 never -0.8 new 1.3 next 1.3 nice -0.3 night 0.6
nineteen 0.4 nobody 0.9 north 1 not -1.4 note -0.4 nothing 0.6 now 1.2 number -1 numbers -0.3 of
-1.2 off -0.4 offer 0.3 office -0.5 oh 1 okay 1 once -0.5 one 0.7 ones -0.6 only -0.9 opened
-0.3 or -0.8 order -0.4 others -0.3 otherwise 0.4 our 2.3 out -0.4 over -0.5 own -0.3 owned -0.6
paper -0.5 parents 1 part 0.8 pay -0.5 paying 0.7 pays -0.3 per -1.3 percent -1.5 perhaps 1.3
person -0.8 phone -0.3 pilot 0.8 place -0.5 plan -0.6 platform -0.3 players 0.8 plus -0.4 point
-1 points -0.4 probably -0.7 problem -0.3 quarters -0.3 question -0.7 quite -0.5 ran -0.4 rate
-0.9 rather -0.7 really -1.3 repeat 0.6 reports 0.8 retention 0.9 revenue 0.5 rice 0.4 right 0.5
road -0.6 room -0.3 round -0.5 run 0.5 said -1.1 sales 1.2 sat -0.3 says -1.2 school 0.4 screen
-0.6 second 1 seconds -0.4 see 0.5 send -0.4 sent -0.3 sentence -0.3 share 0.3 she's 0.5 should
1.1 shows -0.5 side -1 signed -0.4 since -0.3 single 0.3 sit -0.3 sixty 0.5 size -0.4 slow 1.7
small -0.4 so 0.9 sold -0.3 some 1.2 somebody 0.7 songs -0.3 sorry 2.2 stand -0.5 star -0.5
start 1.5 stayed -0.4 stays -0.7 still -0.4 stop -0.3 stopped -0.6 story -0.3 students 0.4
summer 0.3 sure -0.6 table -0.3 take 0.7 takes -0.5 teachers 0.9 team -1.2 tell -0.3 term -0.3
test -0.5 than -1.3 the 1.4 their 0.6 them -1 then 0.9 there 0.9 there's 0.9 these 0.7 they 0.4
they'd 0.7 thing -0.8 third 0.4 those 0.5 thought -0.3 thousand -1.2 through -0.3 till -0.5
times -0.3 title -0.3 to -1.2 today 0.3 together -0.6 told -0.8 too -0.9 train -0.4 trust 1.2
tuesday 0.3 turn -0.4 turned -0.4 twenty -0.3 twice -0.5 two 1.1 um -0.3 under 0.8 until -0.9 up
-1.2 us -1.1 use -0.4 user 0.4 users 1 version -0.4 very -1 video -0.9 volume -0.4 wait 0.3
waited 0.5 waiting 1.1 wanted -1 was -1.6 wasn't -0.6 watch 0.4 way -0.4 we 2.3 we'd 1.9 we're
0.7 week -0.5 weekly 0.4 weeks -1 went -0.7 were -0.8 what 2.2 when 0.6 whether 1.3 which -1.8
while -0.4 who -0.8 who'd -0.4 who's -0.7 whole -0.7 why 0.5 wife 0.3 will -1.3 window -0.3
winter 0.4 without -0.3 word -0.4 work -0.5 works -0.6 would've -0.3 wouldn't -0.3 write -0.3
written -0.4 yeah 0.6 year -1.3 years -0.6 you 0.5 you'd 1.7 you're 1.2 you've 1.3 your 1.5 zero
0.5

joins: about_it -0.5 about_the -0.9 after_that -0.3 after_the -0.6 and_i -0.6 and_i'd -0.4
and_the -0.8 and_then -0.3 and_we -0.5 as_a -0.6 asked_for -0.5 at_a -0.3 at_the -1.1 back_to
-0.3 be_a -0.4 because_the -0.3 before_i -1.3 before_the -0.8 by_a -0.3 by_the -0.8 did_the -0.6
do_it -0.4 first_and -0.4 for_a -0.7 for_one -0.4 for_the -1.3 from_the -0.7 go_to 0.5 had_a
-0.7 half_a -0.6 half_of -0.3 have_a -0.4 hundred_and -0.3 if_i -0.3 if_the -0.4 in_a -0.6 in_my
-0.9 in_the -1 is_the -0.3 is_what -0.7 it_a 1.1 it_at -0.5 it_could -0.5 it_in -1 it_on -0.4
it_so 0.3 it_the 0.8 it_was -0.9 it_with -0.4 kind_of -0.3 like_a -0.6 look_at -0.4 looked_at
-0.4 lot_of -0.3 made_a -0.7 month_and -0.7 more_than -0.6 north_star -0.3 not_the -0.5 of_my
-0.6 of_our -0.5 of_the -1 of_those -0.3 off_the -0.4 okay_so 0.4 on_a -0.4 on_it -0.6 on_my
-0.5 on_the -1.3 one_of -0.5 only_the -0.5 out_of -0.5 over_the -0.8 people_who -0.5 percent_of
0.5 put_it -0.4 put_the -0.4 so_i -0.3 so_i'd -0.6 so_it's -0.3 so_we -0.6 take_the -0.6
thank_you -0.4 that's_the -0.3 that's_what -0.6 that_and 0.3 that_i -0.7 that_it -0.7 that_one
-0.4 that_was -0.4 that_we -0.6 that_you -0.4 then_a 0.3 then_i -0.6 then_the -0.5 there's_a
-0.4 there_was -0.3 to_a -0.4 to_the -1.1 told_me -0.3 took_the -0.4 was_a -0.5 was_in -0.3
was_that 0.4 was_the -0.6 week_and -0.7 weeks_and -0.3 went_from -0.7 what_i -1 what_i'd -0.6
when_i -0.5 when_the -0.5 where_i -0.6 where_the -0.4 with_a -1 with_my -0.4 with_the -0.9
without_the -0.6 year_and -1.4 you_can -0.4 you_could -0.4 you_know -0.3

last: 10 0.5 11 0.6 12 0.3 20 0.6 40 0.9 6 0.6 60 1 7 0.8 8 1 9 0.3 a -2.8 about -1.1 above -0.3
actually 0.3 ad -0.4 ads -0.9 after -0.3 again 0.7 against -0.5 agreed 0.4 ai -0.4 all -0.7
alone 0.6 am 0.5 an -1.4 and -3.4 any -0.6 anybody 0.6 anyway 0.6 app -0.5 are -0.6 around 0.3
as -1.7 ask -0.5 assistant -0.5 at -2 audio -0.5 average -0.3 bad -0.7 bank -0.4 base 0.4
basically -0.9 be -1.3 became -0.7 because -2.1 been -1 before -0.4 behind -0.9 being -0.4
believe 0.4 best -0.3 between -0.8 big -0.6 bigger -0.6 board -0.3 boss -0.4 bought -0.4 boxes
-0.4 bring -0.7 brought -0.5 budget 0.6 build -0.4 built -0.5 but -1.9 buy -0.8 by -1.9 call 0.5
called -0.7 came -0.7 can -0.7 card -0.6 case 0.8 change -0.3 changed -0.5 chat -0.5 chief -0.4
come -0.8 comes -0.3 coming 0.5 confidence -0.5 contract 0.5 costs -0.4 could -0.6 country -0.4
course -0.3 daily -0.5 data -0.6 date -0.7 decided -0.4 design -0.5 desk 0.3 did -0.4 does 0.3
doing -0.3 door 0.8 dot -0.5 double 0.4 drivers -0.3 drop -0.7 each -0.5 eat 0.4 effort -0.6
else 1.2 empty -0.5 end -0.4 ended -0.9 euros 0.5 even -0.5 evening 0.5 every -1.3 everyone 0.5
everything 0.7 exactly -0.5 eyes 0.5 face 0.3 family 0.6 feed 0.3 feel 0.5 fell -0.4 fifteen 0.6
find -0.6 first -0.4 five 0.4 flat -0.4 floor 0.7 for -1.2 forty -0.4 found -0.4 fraud 0.5
friday 1 friends 0.4 from -1.8 front 0.7 full -0.7 game -0.3 gave -0.8 get -0.9 gets -1.2
getting -0.5 give -1.1 goes -1.2 going -0.7 gone 0.6 got -1.4 great -0.5 had -1.4 hands 0.5
happy 0.9 hard -0.3 has -1.1 hate -0.5 have -1 he -1.1 he'd -0.4 he's -0.4 heard 0.6 heart -0.3
here 0.8 hide -0.5 high -1.1 him 0.6 his -0.9 hit -0.8 hold -0.7 honest 0.4 honestly -0.4 hosts
-0.7 hour 0.6 how -1.7 i -2.5 i'd -2.1 i'll -0.7 i'm -1.6 i've -1.1 idea -0.3 if -2.5 impact
-0.9 in -1.7 inside 0.3 instead 0.3 into -1.3 is -1.2 isn't -0.8 it 0.5 it'd -0.5 it's -2.4 its
-0.5 itself 0.5 january 0.6 just -1.3 keep -1.3 kept -0.3 kind -0.3 knew -0.4 know -0.4 label
-0.5 last -0.5 launch -0.9 lead -0.8 legal -0.9 let -1.1 letter 0.5 level 0.3 like -2 long -0.4
longer -0.4 look -0.8 looked -0.6 looking 0.4 loss -0.3 lot 0.5 loud 0.9 lunch 0.3 machine 0.3
made -0.7 make -0.5 makes -0.8 manager -0.4 map -0.3 march 0.7 marketing -0.4 maybe -1.6 mean
-0.9 means -0.8 meeting 0.3 message 0.4 million -0.4 mind 0.3 minute 0.7 model -0.6 month 0.4
months 0.6 more 0.3 morning 0.6 music 0.4 must -0.3 my -2.6 name 0.6 never -0.7 new -0.9 next
-0.3 nice 0.3 nights -0.6 nine 0.4 nineteen 0.8 no -0.9 nobody -0.8 north -0.4 not -1.2 notes
0.7 nothing 0.3 numbers -0.6 of -1.9 off 0.3 office 1.1 oh -1 okay -0.6 old -0.3 on -0.8 once
0.4 opened -0.8 opens -0.5 or -1.6 others 0.8 our -1.6 over -0.8 own -0.8 owned -0.7 page 0.5
paid -0.3 paper 0.4 parents -0.6 part 0.6 people -0.3 per -1.2 percent 0.6 perhaps -1.2 photo
0.4 plan -0.3 platform -0.7 plus -0.3 point -0.3 points 0.8 press 0.3 probably -0.9 problem 0.5
promise -0.6 pulled -0.7 put -1.1 quarter 0.6 quarters 0.3 queue -0.7 quiet 0.9 raci -0.6 ran
-0.6 rate -0.6 rather -0.3 read -0.8 reading -0.9 really -0.3 red -0.4 repeat -0.6 report 0.6
responsible -0.4 retention -0.4 risk -0.6 room 0.5 round 0.3 rule -0.3 said -1.1 sales -0.5 sat
-0.3 saw -0.7 saying -0.7 says -0.5 score -0.3 screen 0.6 season 0.5 seconds -0.5 send -0.5 sent
-0.5 sentence -0.5 set -0.6 seven 0.4 seventy -0.7 share -0.5 she -0.8 she's -0.4 shift -0.7
should -0.8 show -0.6 shows -0.3 signed -0.3 since -0.4 single -0.4 six 0.7 sleep 0.8 slow -0.4
small -0.7 so -1.8 some -0.5 somebody 0.3 someone -0.3 sorry -0.4 sort -0.3 spring 0.4 stand 0.5
stay -0.6 stays -0.4 still -0.4 stop 1.1 stopped -0.6 summer -0.3 switch -0.5 take -0.9 takes
-0.5 talk 0.7 target -0.3 teacher -0.5 tell -0.5 tenth 0.6 term 0.3 test -0.6 than -1.6 thanks
-0.4 that -0.3 that's -2.1 the -3.5 their -1.1 them 0.6 then -1.7 there 0.4 there's -1.3 these
-0.5 they -1.7 they'd -0.6 they're -0.5 they've -0.3 thing -0.3 thinking -0.8 thirty 0.3 this
-0.5 though -1.3 thousand -0.8 through -0.4 times 0.4 title 0.5 to -1.7 together 0.6 told -0.4
too 0.5 took -1 train 0.5 trial -0.5 tuesday 0.4 turned -0.5 twelve 0.4 twice 1.1 two -0.7 uh
-1.3 um -3.1 under -0.9 until -1.2 up 0.3 us 0.6 use -0.6 user 0.6 version -1 very -1.3 video
-0.4 waited -0.4 wall 1 want -0.6 wanted -0.5 was -2 watch 0.4 we -2.1 we'd -0.7 we're -0.6
weekend 1.3 weekly -0.8 weeks 0.5 well -0.3 were -1.5 what -1.8 when -1.6 where -1.8 whether
-0.6 which -1.7 who -1.4 who'd -0.6 who's -0.7 whole -1.1 wife 0.4 will -1 win 0.5 window 1 with
-1.7 within -0.6 won't -0.3 word 0.4 work 0.6 works -0.7 would -0.9 wouldn't -0.4 writing -0.4
written -0.4 wrong 0.6 wrote -0.5 yeah -1 year 0.4 years 0.4 yes -0.9 you -0.4 you'd -0.5 you're
-0.3 you've -0.4 your -1.3 zero 0.3

second: # -2 10 -0.7 14 -0.3 20 -0.4 3 -0.6 4 -0.4 40 -0.9 60 -1 7 -0.8 a -0.4 about -0.5 above
-0.4 ads 1.3 again -0.5 against -0.5 agreed 0.6 all -0.5 alone -0.6 already -1 also 1 always
-0.3 and -1.6 another -0.3 answers -0.3 any -0.7 anything -0.3 anyway -0.7 are 0.4 around -0.5
as -0.7 asked 0.5 asking 0.4 at -0.3 audio -0.6 autumn 0.7 back -0.7 base 0.3 became 0.5 because
-0.7 been 0.3 before -1.1 behind -0.6 being -0.4 believe 0.9 best -0.8 bigger -0.5 bit -0.5
bonus -0.5 boxes 0.4 brand 0.6 brought 0.7 budget -0.6 build -0.5 built 0.5 business 0.3 but
-0.8 buy -0.6 by -1.2 call -0.4 called 0.6 calls 0.6 came 1 case 0.7 change -0.3 changed 0.5
check 0.3 chief 1.1 churn 0.5 city 0.3 close -1.7 closed -0.5 come -0.7 company 0.4 confidence
-0.5 conversion 0.4 cost 1.1 costs 0.4 could 1 couldn't -1 country -0.4 course 1.9 data 0.4 date
-0.3 days 0.6 dead -0.4 decided 0.3 desk -0.8 did 0.3 different -0.4 director 1 doing -0.5 don't
-0.6 door -0.4 double -0.6 down -1 driver -0.6 drivers 0.6 drop -1 eleven -0.8 else -0.6 empty
-0.5 ended 0.6 even -0.6 evening 0.5 ever -0.5 every -1 everybody -0.3 everyone -0.8 everything
-0.5 exactly -0.4 expect 1.2 eyes -0.4 face -0.5 fell 0.6 felt 0.7 finance 0.4 find -0.3 fine
-0.5 first 0.4 five -0.3 flat 0.3 for -0.9 form -0.3 found -0.5 free -0.3 friend 0.8 from -0.5
front -0.7 gave 1.2 get -0.5 gets -0.4 give -0.3 going 0.4 gone -0.9 got 0.7 great 0.4 guess 0.7
had 0.8 half -0.7 hand -0.7 hate -0.7 he -0.9 he'd -0.5 he's -0.5 head 1 hear -0.4 heard -0.5
heart 0.5 her -0.4 his -0.3 hope 0.4 host 0.5 hosts 0.5 hot -0.3 hour -0.3 hours -0.5 house -0.3
how -0.9 human -0.5 hundred -0.3 i'm 0.7 if -0.4 impact 0.3 in -0.3 inside -0.3 into -0.5 just
-0.4 keep -0.3 kept 0.5 knew 0.4 know -0.4 label 0.9 late -0.5 launch 0.6 law 1.2 lead 0.9
learned 0.4 least -0.8 leave -0.5 left -0.4 legal 0.5 like -0.4 list -0.6 little -0.5 look 0.5
lose 0.8 lot -0.8 loud -0.6 made 0.6 mail -0.4 makes 0.7 manager 1.6 many 0.3 market -0.8
marketing 0.7 may 0.9 maybe -0.5 mean -0.8 means 1.2 meeting -0.8 might 1.2 million -0.8 mind
-0.4 model 0.6 money -0.4 month -0.3 months -0.3 more -0.9 morning -0.3 most 0.4 mostly -0.7
move -0.3 moved 0.4 much -0.8 must 0.3 name -0.9 needed 0.4 never -0.7 new 0.5 next -0.3 nights
-0.8 nineteen -0.4 ninety 0.3 nobody -1.4 north 0.8 not -0.7 nothing -0.9 now 0.3 numbers -0.4
off -0.4 offer -0.5 offered 0.6 oh 0.5 on -0.6 once -0.7 ones -0.6 only -1 open -0.5 opens 0.6
or -1.2 others -0.5 out -0.3 over -0.9 own -0.6 owned -0.3 paid -0.6 paper 0.3 parents -0.4
paying -0.6 people -0.3 per 0.7 percent -0.5 person -0.3 phone -0.3 pilot 0.4 play -0.4 plus
-0.4 point -0.6 points -0.3 press -0.5 price 0.5 probably 0.9 problem 0.6 pulled 0.5 put 0.6
quarters -0.6 question -0.3 raci 0.5 ran 0.8 ranking 0.8 rate 0.4 rather -0.9 read 0.4 real -0.5
really 0.3 reason 0.5 red -0.5 release -0.4 report -0.4 rest -0.8 retention 0.6 revenue 0.3 rice
0.6 risk -0.5 room -0.7 rule 1.1 run 1.1 sales 0.7 sat 0.6 say -1.1 says -0.8 schools 0.3 screen
-0.9 search 0.6 season 0.5 seconds -0.7 see -0.3 seen -0.5 sell -0.4 send -0.6 sentence -0.4
service -0.4 seven -0.4 seventy -0.4 share -0.6 she -1.3 she's -0.3 shop -0.3 short -0.4 should
0.8 show -0.3 shows 0.9 side -0.6 sign -0.4 signed -0.7 since -0.9 single -0.3 sit 0.3 sixty
-0.9 slow 0.4 small -0.6 so -0.9 some -0.7 somebody -0.4 something -0.7 sorry 0.4 star 0.4 stay
-0.9 stayed 1 step 0.7 still 0.3 stop -1.1 stopped 0.3 students -0.7 summer -0.7 sure -0.3
switch -0.3 table -0.6 take -0.4 takes 0.6 talk 0.3 teacher 0.9 teachers 0.8 team 0.6 ten -0.7
tenth -0.4 test 0.9 than 0.3 thank -0.3 that's -0.5 their -0.8 them -0.6 then 0.6 these -0.4
they -1 they're -0.8 they've -0.6 thing 0.8 think 0.3 thinking 1 thirty -0.3 those 0.3 though
-0.4 thought 0.4 thousand -0.6 through -0.5 till -0.4 time 0.5 title 0.4 to -0.8 together -0.3
told 0.3 too -1.2 took 0.6 trial 0.3 turn -0.4 turned 0.3 twenty -0.3 two -0.4 um 0.5 until -0.5
up -0.4 us -0.4 use 0.3 users 0.6 version 0.3 very -1 video -0.3 voice 0.7 volume -0.3 wanted
1.5 was 0.7 wasn't 0.7 way 0.6 we 0.3 week -0.4 weekly -0.4 weeks -0.3 well -0.7 went 1.1 were 1
what 0.4 where -0.8 which -0.8 while -0.3 who'd 0.4 whole -0.4 why -0.4 will 0.5 with -0.8
without -0.3 won't 0.3 word -0.4 words -0.3 work -0.4 worked 0.7 would 0.8 wouldn't -0.4 writing
-0.4 written -0.6 yeah 0.9 year -0.3 you -0.3 you'd 0.3 you've -0.5 zero -0.4
"""
"""Natural logarithms of odds."""
