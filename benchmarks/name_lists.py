"""Facts about names that no open package holds: who lives where and is called what, in full and for short.

Written by hand from general knowledge, in the romanisations that the press uses. Orders and millions are rough: a name matcher
asks only whether a name is borne by one in a hundred or one in a million. Rare names of people in the news were taken out where
seen; some are left at the ends of the lists, and come out commoner than they are.
"""

from __future__ import annotations

from typing import NamedTuple


class Region(NamedTuple):
    """Names of a region, the most common first; `covered`: share with a surname of the list; `flat`: how alike in number."""

    millions: float
    male: str
    female: str
    surnames: str
    covered: float = 0.4
    flat: int = 5


# Words inside names: the share of the world's people whose written name has them.
PARTICLES = {
    "al": 0.02, "el": 0.008, "de": 0.02, "da": 0.008, "do": 0.002, "dos": 0.004, "das": 0.001, "del": 0.003,
    "la": 0.003, "di": 0.001, "van": 0.006, "von": 0.001, "der": 0.001, "den": 0.001, "bin": 0.006, "ben": 0.002,
    "ibn": 0.0005, "bint": 0.001, "binti": 0.002, "abu": 0.003, "abd": 0.006, "abdel": 0.003, "ould": 0.0005, "ag": 0.0003,
    "oglu": 0.0003, "ogly": 0.0005, "kyzy": 0.0003, "le": 0.003, "du": 0.001, "des": 0.0003, "san": 0.0003, "jr": 0.002,
    "ur": 0.002, "ul": 0.002, "din": 0.003, "ud": 0.001, "um": 0.0005, "bar": 0.0002, "st": 0.0002, "mac": 0.0001,
    "ter": 0.0001, "te": 0.0001, "dela": 0.001, "haj": 0.001, "hajji": 0.0005, "sheikh": 0.002, "sayyid": 0.001,
}  # fmt: skip

# Millions of people that a locale of faker stands for. Where its list cannot rank (uniform, alphabetical) they are fewer than
# live there: `REGIONS` has the rest.
LOCALES = {
    "ar_AA": 60, "ar_DZ": 10, "ar_PS": 3, "ar_SA": 10, "az_AZ": 5, "bg_BG": 5, "bn_BD": 60, "cs_CZ": 10, "da_DK": 6,
    "de_AT": 9, "de_CH": 6, "de_DE": 84, "de_LI": 0.04, "de_LU": 0.6, "el_GR": 11, "en_GB": 67, "en_IE": 5, "en_IN": 150,
    "en_KE": 50, "en_NG": 20, "en_NZ": 32, "en_PK": 40, "en_US": 190, "es_AR": 46, "es_CL": 20, "es_CO": 52, "es_ES": 47,
    "es_MX": 60, "et_EE": 1.3, "fa_IR": 20, "fi_FI": 5.5, "fr_BE": 5, "fr_CA": 8, "fr_CH": 2, "fr_DZ": 30, "fr_FR": 68,
    "ga_IE": 1, "gu_IN": 10, "ha_NG": 20, "he_IL": 7, "hi_IN": 60, "hr_HR": 4, "hu_HU": 10, "hy_AM": 3, "id_ID": 60,
    "ig_NG": 10, "is_IS": 0.4, "it_IT": 59, "ja_JP": 20, "ka_GE": 3.7, "ko_KR": 10, "lt_LT": 2.8, "lv_LV": 1.9, "mk_MK": 2,
    "mr_IN": 15, "ne_NP": 15, "nl_BE": 7, "nl_NL": 18, "no_NO": 5.5, "or_IN": 15, "pl_PL": 38, "pt_BR": 40, "pt_PT": 10,
    "ro_RO": 22, "ru_RU": 40, "si_LK": 10, "sk_SK": 5.5, "sl_SI": 2, "sv_SE": 10.5, "sw": 20, "ta_IN": 40, "th_TH": 40,
    "tr_TR": 30, "tw_GH": 10, "uk_UA": 15, "uz_UZ": 10, "vi_VN": 3, "yo_NG": 15, "zh_CN": 60, "zh_TW": 23, "zu_ZA": 10,
}  # fmt: skip

REGIONS = {
    "arab": Region(
        460,
        "mohammed mohamed muhammad mohammad mohamad muhammed ahmed ahmad mahmoud ali hassan hussein hussain omar "
        "mustafa ibrahim abdullah abdallah khaled khalid youssef yousef yusuf hamza abdel abdul abdulrahman "
        "abdelrahman said saeed salem salim saleh salah samir karim kareem hamid hamad hamed tariq tarek walid "
        "waleed nasser nasir adel adil jamal gamal majid majed fahd fahad faisal sultan saud turki bandar talal "
        "rashid rashed mansour mansoor kamal kamel amin amer amir anwar ashraf ayman bashar bashir basil bilal "
        "bassam emad imad essam issam fadi faris fares fathi fawzi ghassan hadi haitham hani hatem hazem hisham "
        "hesham husam hossam ismail jaber jassim jasim qasim qassem kassem khalil luay maher mahdi mehdi marwan "
        "mazen moussa musa mutaz nabil nader naji nizar osama usama raed rami ramzi riad riyad sabri saad sadiq "
        "sami samer shadi sharif sherif suleiman sulaiman taha taher tahir wael yahya yasin yassin yasser yasir "
        "zaid zayed zakaria ziad ziyad abdelaziz abdulaziz abdelkader abdelmalek abderrahmane abdo abbas haidar "
        "haider jafar nouri muammar bachir brahim driss hicham lahcen mokhtar rachid redouane slimane tayeb ilyas "
        "anas jihad izz nur nour nidal wissam zuhair anis ezzat louay muhannad munir mounir murad mourad naim nasr "
        "qais rafiq raghib ridha",
        "fatima fatma maryam mariam aisha aicha khadija zahra zainab zeinab amina amal noura nora sara sarah hana "
        "hanan hoda huda iman eman layla leila laila lina maha mona muna manal nadia nadine najwa nawal nour rana "
        "rania reem rim salma samira samia sana shaima suad souad yasmin yasmine zeina hind heba rasha dina aya "
        "asma asmaa hala inas lama lamia latifa malak nesreen rabab ruba safa sawsan wafa",
        "ahmed mohamed mohammed ali hassan hussein ibrahim mahmoud khalil saleh said salem abdullah abdallah omar "
        "othman osman mustafa ismail yousef khaled haddad khoury najjar masri hamdan mansour nasser qasim darwish "
        "hariri sayed amin jaber jassim shammari otaibi ghamdi qahtani zahrani harbi dosari mutairi shehri saud "
        "thani sabah khalifa maktoum nahyan dulaimi jabouri maliki baghdadi basri shami jundi khatib sheikh qudsi "
        "ghazali trabelsi benali haddadi alaoui idrissi fassi tazi bennani berrada amrani saidi slimani belhadj "
        "zidane brahimi hamadi hashimi husseini hassani hakim sadr rubaie obeidi shamari yemeni saadi bakr hadi "
        "hamid rahman karim rashid aziz malik nasr nasrallah berri aoun hamas abbas arafat barghouti qasem taleb "
        "abadi sudani jaafari mubarak sadat naguib farouk suleiman bashir mahdi",
    ),
    "iran": Region(
        90,
        "mohammad ali hossein mehdi reza amir hassan hasan ahmad abbas majid hamid saeed javad mahmoud mohsen "
        "masoud alireza mohammadreza gholamreza ebrahim esmail akbar asghar behnam behrouz bahram dariush farhad "
        "farid hadi hamidreza hashem iraj jafar jalal kamran karim kazem khosrow manouchehr mansour mehran mojtaba "
        "morteza mostafa naser nader omid parviz payam qasem ghasem rahim ramin rouhollah sadegh saman shahram "
        "siamak sohrab vahid yahya yousef arash babak bijan davoud ehsan farzad hooman kourosh nima pejman",
        "fatemeh zahra maryam masoumeh sakineh zeynab roghayeh khadijeh leila somayeh narges nasrin mahsa neda "
        "niloufar parisa parvin shahla shirin simin sara samira setareh mina mahnaz azadeh elham farzaneh fereshteh "
        "forough golnaz hanieh mitra nazanin",
        "mohammadi hosseini ahmadi karimi moradi rezaei rezaee jafari hashemi mousavi heydari rahimi sadeghi "
        "ebrahimi abbasi ghasemi kazemi akbari rostami salehi mohammadzadeh hosseinzadeh soleimani bagheri amini "
        "asadi azizi bahrami farahani ghorbani hatami jabbari kamali kiani maleki mansouri mirzaei naderi najafi "
        "norouzi rajabi razavi safari shahidi shirazi soltani taheri tehrani zare zarei tabatabaei esfahani nouri "
        "yazdi vahidi",
    ),
    "afghan": Region(
        42,
        "mohammad abdul ahmad gul mullah haji khan sayed ghulam noor ali hamid ashraf abdullah amanullah habibullah "
        "najibullah sirajuddin burhanuddin rahmatullah nasrullah zabihullah esmatullah asadullah hamidullah karim "
        "rahim wali mirwais akhtar atta yunus",
        "fatima zahra maryam shukria fawzia sima habiba farida nargis palwasha",
        "khan ahmadi mohammadi ghani akhund omari rahimi hosseini noori sadat popal durrani zadran achakzai noorzai "
        "wardak safi amini azizi popalzai hotak mansour akhundzada massoud saleh rasuli faizi yousafzai",
    ),
    "pakistan": Region(
        240,
        "muhammad mohammad mohammed ahmed ali abdul hassan hussain khan imran bilal usman umar asif nadeem tariq "
        "shahid zahid javed naveed iqbal akhtar arshad ashraf aslam akram anwar faisal ghulam hamza haroon ijaz "
        "irfan ishaq ismail jamil junaid kamran khalid mehmood mahmood malik mansoor mian mushtaq nasir nawaz "
        "parvez pervez qamar rashid raza rehman riaz sajid saleem salman shahbaz sharif shaukat sohail syed tahir "
        "waqar waseem yasir yousaf zafar zubair zulfiqar asim bashir",
        "fatima ayesha aisha maryam sana sadia saima shazia nadia zainab rabia bushra farzana kulsoom nasreen "
        "rukhsana shabana shaista tahira yasmin benazir hina bibi begum malala",
        "khan ahmed ali hussain malik shah butt chaudhry choudhry iqbal sheikh qureshi mirza syed baig bhatti raja "
        "rana siddiqui hashmi ansari abbasi awan akhtar aslam bukhari dar gilani javed mahmood mehmood niazi rehman "
        "sharif memon raza rizvi zaidi naqvi kazmi durrani afridi khattak yousafzai bajwa munir mughal gondal "
        "cheema warraich gul jan marri bugti mengal baloch lodhi",
    ),
    "bangladesh": Region(
        172,
        "mohammad mohammed muhammad abdul md ahmed ali rahman hossain hasan islam kamal rafiq rahim karim shah "
        "mizanur mahbub anisur ziaur shahid nurul aminul jahangir mostafa sheikh khaled tarique hafizur asaduzzaman",
        "fatema nasrin shirin begum khaleda hasina rokeya taslima sultana ayesha farzana jannatul sharmin",
        "islam rahman hossain khan ahmed uddin ali hasan akter khatun begum miah haque chowdhury sarkar alam das "
        "roy bhuiyan mia mondal talukdar sikder molla karim kabir mahmud hoque saha dey sultana parvin azad zia "
        "bhuyan biswas mollah yunus",
    ),
    "india": Region(
        1100,
        "kumar raj ram sanjay rajesh ramesh suresh mukesh rakesh vijay ajay anil ashok amit sunil manoj vinod arun "
        "anand arvind rahul rohit ravi rajendra mahesh dinesh naresh ganesh deepak dilip dev gopal krishna lal "
        "mohan narendra om pankaj pradeep prakash prem rajiv sachin sandeep santosh satish shiv shyam subhash "
        "sudhir surendra vikram vikas vinay virendra yogesh abhishek aditya akash amar ankit gaurav harish hari "
        "jitendra karan lalit madan manish nitin praveen rajnath rohan shashi siddharth srinivas subramaniam tarun "
        "venkatesh balakrishnan chandra gopalakrishnan karthik murugan natarajan raghavan rajan raman ramachandran "
        "selvam senthil sundaram jagdish mohammed mohammad abdul ahmed imran salman shahid aziz amitabh atal "
        "mahendra manmohan piyush nirmal yogi",
        "devi kumari sunita anita geeta gita sita radha lakshmi laxmi pooja puja priya priyanka neha rekha meena "
        "mina kavita asha usha uma shanti sarita savita seema sangeeta sushma suman pushpa kamala indira sonia "
        "smriti mamata jyoti kiran lata manju maya mira meera nisha padma parvati prema rani renu ritu rohini "
        "shobha shweta sharda sudha swati vandana vidya deepa divya aishwarya anjali ananya aruna",
        "kumar singh devi sharma das patel yadav khan prasad lal ram gupta shah verma varma mishra roy ray kaur "
        "jain reddy rao nair menon pillai iyer iyengar naidu mukherjee mukhopadhyay banerjee bandyopadhyay "
        "chatterjee chattopadhyay ghosh bose dutta datta sen gandhi agarwal aggarwal bhatt bhattacharya biswas "
        "chandra chaudhary chauhan chavan choudhury desai deshmukh dey dubey dwivedi goel gill gowda jadhav jha "
        "joshi kapoor kapur khanna kaul kulkarni malhotra mandal mehta mittal more naik pandey patil pawar rathore "
        "rawat saha sahu saxena sethi shetty shinde shukla sinha srivastava thakur tiwari trivedi tripathi upadhyay "
        "vyas ali ansari ahmed shaikh sheikh mohammed krishnan subramanian raman raju babu murthy swamy thomas "
        "mathew joseph george fernandes dsouza",
        0.6,
    ),
    "punjab": Region(
        30,
        "harpreet gurpreet manpreet jaswinder kuldeep sukhwinder gurmeet amarjit balwinder baljit daljit gurdeep "
        "harjit hardeep jagmeet jagtar kulwinder mandeep manjit paramjit rajinder ranjit satnam surjit",
        "simran harleen jasleen gurleen kiran amrit navneet parminder",
        "singh kaur sandhu sidhu gill dhillon grewal brar dhaliwal bajwa sohal virk randhawa johal bains cheema "
        "mann nijjar badal",
        0.9,
        0,
    ),
    "nepal_lanka": Region(
        52,
        "ram hari krishna prakash dipak bishnu bahadur pushpa sher madhav khadga mahinda ranil sunil nimal "
        "chandrika nihal lal kamal",
        "sita gita maya laxmi sarita kumari malini chandrika nirmala",
        "shrestha gurung tamang magar thapa rai adhikari khadka karki poudel bhattarai koirala dahal oli deuba "
        "perera fernando silva bandara dissanayake jayasuriya jayawardene kumara gunawardena mendis herath "
        "ranasinghe senanayake",
        0.5,
    ),
    "china": Region(
        1430,
        "wei jun jie lei ming hao yong bin bo chao feng gang guang guo hai hong hua hui jian jianguo jiang jianhua "
        "jing kai kang liang lin long ning peng ping qiang qing rong shan sheng tao ting wen xin xing yang yi yu "
        "yuan yun zhen zheng zhi zhiqiang zhong zhiyuan jinping wenbin xiang cheng dong fei fu haibo haifeng jiajun "
        "jianping guoqiang weidong xiaodong xiaoming yifan zhigang zihan haoran mingze yuhang jinlong guohua wenjie "
        "zhiwei",
        "fang li na min jing yan xia juan mei ying xiu lan xue ling yue yuying xiuying guiying lijuan lili yanping "
        "hongmei xiaohong meiling yuhua shufen xiulan fengying xiaoyan jiayi yuting qian dan ting hui xinyi",
        "wang li zhang liu chen yang zhao huang zhou wu xu sun hu zhu gao lin he guo ma luo liang song zheng xie "
        "han tang feng yu dong xiao cheng cao yuan deng fu shen zeng peng lv lu su jiang cai jia ding wei xue ye "
        "yan pan du dai xia zhong tian ren fan fang shi yao tan liao zou xiong jin hao kong bai cui kang mao qiu "
        "qin gu hou shao meng long wan duan lei qian yin chang qiao lai gong wen chan cheung wong lau ng kwok lam "
        "leung tsai hsu lee chiang tsang ho tung xi hua",
        0.85,
    ),
    "korea": Region(
        78,
        "min jun young jae sung hyun seung ji dong sang tae jong il un jin kyung ho woo hoon yong chul hyung in ki "
        "kwang moon myung nam seok won yoon jeong geun hee bak minjun seojun jihoon jiho hyunwoo jinwoo sungmin "
        "dongwon yonghae ryong kwon",
        "young hee jung sun mi ji eun soo hye kyung yeon seo ah na min jin sook yoo jeong minji seoyeon jiwon "
        "jiyoung eunji hyejin sujin yuna yo jong sol ju",
        "kim lee park choi jung jeong kang cho yoon jang lim im han oh seo shin kwon hwang ahn song ryu yoo hong "
        "jeon ko moon yang son bae baek heo nam noh ha joo cha yi pak ri ryong rhee rim chung chang no kwak u",
        0.9,
        0,
    ),
    "japan": Region(
        124,
        "hiroshi takashi kenji makoto akira satoshi kazuo takeshi masato shinichi koichi yuji tetsuya daisuke kenta "
        "naoki fumio shigeru taro ichiro jiro kenichi masao minoru osamu shoichi susumu tadashi toshio yasuo yoshio "
        "yukio yutaka haruki kazuki ryo",
        "yoko keiko kazuko sachiko yoshiko michiko yumiko akiko noriko emiko mariko naoko tomoko hiroko junko sanae "
        "yuriko ayumi emi mai megumi miki rie yuka yuki yuko sakura haruka",
        "sato suzuki takahashi tanaka watanabe ito yamamoto nakamura kobayashi kato yoshida yamada sasaki yamaguchi "
        "matsumoto inoue kimura hayashi shimizu saito abe ikeda hashimoto yamazaki mori ishikawa maeda ogawa fujita "
        "okada goto hasegawa murakami kondo ishii sakamoto endo aoki fujii nishimura fukuda ota miura fujiwara "
        "okamoto matsuda nakagawa nakano harada ono tamura takeuchi kaneko wada nakayama ishida ueda kishida suga "
        "ishiba koizumi takaichi aso kono motegi kawaguchi",
        0.45,
    ),
    "vietnam": Region(
        100,
        "van minh duc hung dung tuan anh quang hai nam long thanh hoang son phuc trong phu binh cuong dat duy hieu "
        "hoa huy khanh khoa kien lam loc manh nghia nhan phong phuong quan quoc quy sang tai tam tan thang thien "
        "thinh tien tin toan tri trung truong tung tu viet vinh vu xuan hong ngoc chi dinh huu cong ba",
        "thi thu huong lan linh mai ngoc nga hoa hanh hien hong hue kim lien loan ly my nhung nhu oanh phuong quynh "
        "tam thao thuy trang tram tuyet uyen van yen ha chau dung giang bich",
        "nguyen tran le pham hoang huynh phan vu vo dang bui do ho ngo duong ly dinh truong trinh mai doan dao cao "
        "luong ha luu to lam",
        0.95,
        0,
    ),
    "thai_burma_khmer": Region(
        150,
        "somchai somsak suthep chai prasert anan chan aung min hlaing maung tun than thein zaw kyaw win htun moe "
        "naing soe ko hun sen sok vannak heng rith phon",
        "somying malee siriporn suu kyi khin aye mya thida su hnin sophea srey chantha bopha",
        "chan saetang srisuk saelim suwan aung hlaing win tun oo lwin htay sok chea kim sam heng keo hun mean sen "
        "kyi thaung",
        0.25,
    ),
    "malay_indonesia": Region(
        310,
        "muhammad mohamad mohd mohammad ahmad abdul agus budi bambang joko slamet sri eko andi rudi hendra dedi dwi "
        "tri adi agung ari arif anwar amir azman aziz hadi hassan hasan heri hidayat ibrahim irwan ismail iwan "
        "najib nur razak rahman ridwan rizal rizky sutrisno surya taufik usman wahyu wawan yanto yudi yusuf zainal "
        "zulkifli hussein mohamed ali",
        "siti nur sri nurul dewi ayu endang fatimah fitri indah ika kartini lestari maria ningsih puji putri ratna "
        "rina rini sari sulastri susi titik tuti wati wulan yuni aminah aisyah noor puan",
        "setiawan santoso wijaya susanto hidayat saputra pratama putra putri sari wati lestari rahman ibrahim "
        "abdullah ismail hassan ahmad kurniawan gunawan hartono suryadi nugroho wibowo siregar nasution harahap "
        "lubis simanjuntak situmorang hutapea sihombing razak mohamad yaakob yassin hamzah osman hussein yusof tan "
        "lim lee wong ng chong ong goh teo",
        0.35,
    ),
    "philippines": Region(
        118,
        "jose juan antonio manuel jun mark john michael rodrigo ferdinand joseph rolando ramon roberto ricardo "
        "eduardo danilo reynaldo romeo francisco rommel jerome joshua christian angelo leonardo gilbert",
        "maria marites mary grace jocelyn imelda corazon gloria sara rosario cristina lourdes teresa angelica "
        "rowena michelle jennifer",
        "santos reyes cruz bautista ocampo garcia mendoza torres tomas andres marquez castillo ramos aquino "
        "villanueva fernandez gonzales dela rosario delacruz flores rivera castro mercado pascual salazar santiago "
        "soriano valdez marcos estrada arroyo aguilar lim tan sy domingo de guzman lopez perez rodriguez hernandez",
        0.4,
    ),
    "turkey": Region(
        86,
        "mehmet mustafa ahmet ali huseyin hasan ibrahim ismail osman yusuf murat omer ramazan halil suleyman "
        "abdullah mahmut recep salih fatih kadir emre hakan adem kemal yasar serkan orhan burak selim metin bulent "
        "cengiz erdogan erkan gokhan ilhan kenan levent mesut necati nuri oguz onur ozgur riza sedat selahattin "
        "sinan tolga turgut ugur umit volkan yilmaz zafer ekrem berat muharrem numan hulusi omar bekir celal cevdet "
        "fikret hikmet ismet niyazi sami sukru tahsin vedat yavuz abdulkadir bilal",
        "fatma ayse emine hatice zeynep elif meryem serife sultan zehra hanife merve ozlem esra yasemin hulya sevgi "
        "songul aysel gul leyla nuray selma sema sibel tansu meral tugba dilek ebru derya gulsen nurcan semra canan "
        "pinar",
        "yilmaz kaya demir sahin celik yildiz yildirim ozturk aydin ozdemir arslan dogan kilic aslan cetin kara koc "
        "kurt ozkan simsek polat korkmaz cakir erdogan yavuz can aktas guler gunes bulut keskin unal turan gul ozer "
        "avci tekin isik ates bozkurt tas aksoy kaplan coskun fidan akar demirtas yerlikaya kalin oktay",
        0.4,
    ),
    "central_asia": Region(
        115,
        "nursultan islam almazbek kurmanbek sadyr askar rustam rustem serdar aziz azizbek bakhtiyar bekzod bobur "
        "daniyar darkhan dilshod erlan yerlan farrukh ilham islom jasur kairat marat maksat mukhtar murat nurlan "
        "olim otabek rashid rinat ruslan sanjar sardor sherzod talgat temir timur ulugbek ulan umar zafar aliev "
        "anvar akmal alisher bauyrzhan berik bolat dauren galym kanat nurbek rakhat samat serik yerbol elchin vugar "
        "ramil rovshan elnur farid mammad",
        "aigul gulnara dariga aliya dinara zarina nargiza gulbahor nigora madina malika lola saida shahnoza feruza "
        "dilnoza gulshan leyla sevinj aynur aysel mehriban gulnaz aida asel aizhan meerim",
        "karimov aliyev mammadov mamedov huseynov guliyev hasanov ismayilov rahimov rakhimov rahmon rakhmonov "
        "abdullayev yusupov usmanov saidov sharipov nazarov umarov ibragimov ismailov khasanov akhmedov ahmedov "
        "alimov azimov kulov suleimenov omarov iskakov akhmetov ospanov kim sultanov salimov ergashev tursunov "
        "hamidov sadykov musayev babayev mirzoyev davlatov murodov ganiev abdrakhmanov",
        0.35,
    ),
    "kurdish": Region(
        35,
        "azad rojhat baran ferhat serhat abdullah massoud masoud masrour jalal karwan dilshad rebwar shivan hiwa "
        "aram aso salahaddin selahattin",
        "rojda zilan leyla dilan berivan shirin ilham asya narin",
        "demirtas abdi ahmed mustafa rasul amin salih karim kurdi bozarslan",
        0.2,
    ),
    "russia": Region(
        150,
        "aleksandr alexander sergei sergey vladimir dmitry dmitri dmitriy andrei andrey aleksei alexei alexey "
        "mikhail nikolai nikolay ivan igor yuri yury oleg viktor victor evgeny yevgeny evgeni pavel anatoly anatoli "
        "vyacheslav viacheslav konstantin boris maxim maksim roman denis artem artyom anton kirill ilya nikita "
        "valery valeri vitaly vitali stanislav gennady leonid vadim ruslan vasily vasili petr pyotr grigory georgy "
        "eduard egor yegor vladislav timur arkady valentin fyodor fedor stepan semyon gleb daniil danil matvei "
        "rustam marat sergeevich aleksandrovich vladimirovich nikolaevich viktorovich ivanovich yurievich "
        "mikhailovich anatolyevich alexandrovich dmitrievich petrovich vasilyevich andreevich alekseevich "
        "borisovich igorevich olegovich pavlovich evgenievich leonidovich",
        "elena yelena olga tatiana tatyana natalia natalya irina svetlana anna ekaterina yekaterina maria mariya "
        "marina lyudmila ludmila galina valentina nadezhda nina oksana julia yulia anastasia victoria viktoria "
        "larisa vera lyubov alla ksenia daria darya alina polina evgenia yevgenia tamara zoya raisa ksenija sofia "
        "vladimirovna aleksandrovna nikolaevna ivanovna sergeevna viktorovna anatolyevna",
        "ivanov smirnov kuznetsov popov petrov vasiliev vasilyev sokolov mikhailov novikov fedorov morozov volkov "
        "alekseev lebedev semenov egorov pavlov kozlov stepanov nikolaev orlov andreev makarov nikitin zakharov "
        "zaitsev solovyov borisov yakovlev grigoriev romanov vorobyov sergeev kuzmin frolov alexandrov dmitriev "
        "korolev gusev kiselev ilyin maximov polyakov sorokin vinogradov kovalev belov medvedev antonov tarasov "
        "zhukov baranov filippov komarov davydov belyaev gerasimov bogdanov osipov sidorov matveev titov markov "
        "mironov krylov kulikov karpov vlasov melnikov denisov gavrilov tikhonov kazakov afanasyev danilov savelyev "
        "timofeev fomin chernov abramov martynov efimov fedotov shcherbakov nazarov kalinin isaev chernyshev bykov "
        "maslov rodionov konovalov ivanova smirnova kuznetsova popova petrova sokolova mikhailova novikova volkova "
        "kozlova morozova zakharova pavlova romanova",
        0.35,
    ),
    "ukraine_belarus": Region(
        48,
        "oleksandr serhiy serhii volodymyr mykola andriy andrii viktor oleksiy oleksii yuriy yurii ivan mykhailo "
        "vasyl dmytro petro oleh ihor anatoliy anatolii yevhen bohdan taras roman vitaliy vitalii leonid artem "
        "denys maksym valeriy pavlo stepan hryhoriy kyrylo valentyn aliaksandr siarhei uladzimir mikalai dzmitry "
        "aliaksei mikhail andrei viktar ihar yauhen yuryi pavel vasil",
        "olena oksana nataliya natalia tetiana tetyana olha iryna svitlana halyna liudmyla mariya kateryna yuliia "
        "yulia nadiya lesya solomiya sviatlana volha alena katsiaryna nastassia maryia",
        "melnyk shevchenko boyko kovalenko bondarenko tkachenko kovalchuk kravchenko oliynyk shevchuk koval "
        "polishchuk bondar tkachuk moroz marchenko lysenko rudenko savchenko petrenko kravchuk klymenko ponomarenko "
        "savchuk vasylenko pavlenko kuzmenko honchar levchenko karpenko popovych mazur sydorenko ivanenko kozlov "
        "kravchanka",
        0.3,
    ),
    "balkans": Region(
        45,
        "nikola marko aleksandar milan zoran dragan goran dejan ivan petar jovan stefan slobodan vladimir milos "
        "nenad nebojsa predrag branko mirko radovan ratko boris damir tomislav franjo josip ante mario zlatko ivica "
        "stjepan mladen zeljko haris bakir emir amir edin mirza hasim hashim ramush agim arben ilir edi sali fatos "
        "bujar ardian gjorge georgi dimitar stoyan boyko rumen",
        "ana marija jelena milica dragana ivana jovana vesna biljana snezana gordana ljiljana mirjana nada jadranka "
        "aida amra merima majlinda maria ivanka elena",
        "jovanovic petrovic nikolic markovic djordjevic stojanovic ilic stankovic pavlovic milosevic horvat "
        "kovacevic babic maric juric novak kovac knezevic vukovic matic tomic hodzic hadzic cengic suljic delic "
        "begic milanovic thaci kurti rama berisha hoxha krasniqi gashi shehu shala morina nikolovski stojanovski "
        "trajkovski ivanov dimitrov georgiev petrov nikolov hristov stoyanov todorov ilieva dimitrova borisov radev",
        0.35,
    ),
    "georgia_armenia": Region(
        7,
        "giorgi mikheil irakli zurab levan davit nika nino armen hayk tigran karen nikol serzh robert levon gagik "
        "arman ashot vahagn artur samvel suren vardan",
        "nino salome tamar mariam ketevan nana anna ani lusine armine gayane anahit mane karine",
        "beridze kapanadze gelashvili maisuradze giorgadze lomidze tsiklauri grigoryan harutyunyan sargsyan "
        "hakobyan petrosyan hovhannisyan khachatryan karapetyan vardanyan mirzoyan manukyan gevorgyan poghosyan "
        "abrahamyan",
        0.3,
    ),
    "israel": Region(
        10,
        "david moshe yosef josef yaakov avraham yitzhak shimon haim chaim eli eliyahu shlomo daniel michael ariel "
        "yair yoav benny benjamin binyamin ehud gadi gilad amir uri ron rafael shaul avigdor herzi tzachi dan danny "
        "meir menachem mordechai natan nir ofer omer oren shai tal tomer yehuda yigal yisrael zeev ronen amos "
        "israel",
        "sara sarah rachel rivka miriam esther tzipi tamar noa maya michal shira yael ayelet merav orna limor golda "
        "ruth leah hannah avigail",
        "cohen levi levy mizrahi mizrachi peretz biton dahan avraham friedman malka azoulay katz yosef david amar "
        "ohayon hadad gabay ben lieberman herzog sharon peres rabin barak olmert shapira goldstein segal klein "
        "weiss halevi shalom saar barnea zamir",
        0.35,
    ),
    "west_africa_english": Region(
        255,
        "mohammed muhammad muhammadu musa ibrahim abubakar usman umar sani ali abdullahi aliyu yusuf ahmed bello "
        "sule suleiman adamu bala john emmanuel joseph samuel david daniel peter michael paul james sunday friday "
        "olusegun bola ade adebayo oluwaseun tunde segun femi kayode babatunde wole chinedu emeka chukwuemeka "
        "ikechukwu obinna uchenna nnamdi godwin kwame kofi kwabena kojo yaw kwaku nana bukola yemi",
        "fatima aisha amina hauwa zainab maryam mary grace blessing joy patience esther ngozi chioma amaka ifeoma "
        "nneka folake funke abena akosua ama adwoa efua yaa oluremi",
        "mohammed ibrahim musa abubakar abdullahi usman bello sani umar yusuf aliyu ali garba lawal adamu okafor "
        "okeke eze nwosu obi okoro okonkwo nwachukwu onyekachi ojo adeyemi adebayo adeleke ogunleye balogun afolabi "
        "olatunji akinola oladipo johnson williams james peter john jonathan mensah owusu boateng asante osei "
        "agyeman appiah addo amoah ansah acheampong mahama kamara koroma sesay conteh bangura kargbo taylor boakai "
        "jallow ceesay barrow jammeh",
        0.35,
    ),
    "west_africa_french": Region(
        180,
        "mohamed mamadou moussa amadou ibrahima ibrahim abdoulaye ousmane oumar seydou issa boubacar souleymane "
        "cheikh alioune modou adama alassane lassana bakary drissa yaya aliou idrissa mahamadou idriss hassan abdou "
        "jean pierre paul joseph emmanuel laurent guillaume alpha salou sory mamady patrice blaise roch thomas ali "
        "omar biya francois charles kone",
        "fatoumata aminata mariam aissata aicha fatou awa mariama kadiatou rokia oumou djeneba ramatoulaye ndeye "
        "khady marie simone",
        "traore diallo coulibaly keita diarra toure kone konate camara cisse sow ba barry bah balde sylla sissoko "
        "dembele sidibe sangare doumbia diop ndiaye fall faye gueye seck sarr sall sy sane mbaye diouf niang thiam "
        "wade ouattara ouedraogo sawadogo zongo kabore sankara kouassi kouame konan yao koffi soro issoufou goita "
        "maiga ag conde hassan saleh adoum biya ngono agbeyome talon boni hounkpatin",
        0.45,
    ),
    "horn": Region(
        170,
        "mohamed mohammed ahmed abdi ali hassan hussein abdullahi abdirahman ibrahim ismail yusuf omar osman farah "
        "nur mahamud abdulkadir sharif abebe tesfaye haile mulugeta getachew girma bekele tadesse kebede alemayehu "
        "dawit daniel yonas solomon samuel abiy meles hailemariam demeke gedion berhanu afwerki yemane tekle "
        "tewolde kiros lemma shimelis birhanu taye workneh",
        "fatuma amina halima khadija hawa sahra asha faduma tigist almaz hiwot meseret selam helen saba",
        "mohamed ahmed ali hassan hussein abdi farah omar ibrahim osman warsame jama yusuf nur adan aden isse "
        "sheikh mohamud tesfaye kebede bekele tadesse haile girma abebe desta alemu assefa mengistu tessema worku "
        "wolde gebre gebremichael gebreselassie gebremedhin tekle hagos berhe kidane mekonnen negash hailu debebe "
        "mulatu afwerki",
        0.4,
    ),
    "central_east_africa": Region(
        400,
        "jean joseph paul pierre emmanuel john peter james david samuel daniel moses isaac felix laurent etienne "
        "moise vital denis faustin innocent claude pascal alphonse patrick francis charles robert george juma "
        "hamisi rashid salim hassan said william alex simon stephen kenneth edgar lazarus augustin dieudonne "
        "pacifique",
        "marie jeanne grace mary esther ruth rose alice agnes jane joyce margaret beatrice elizabeth faith mercy "
        "sarah samia amina fatuma neema zawadi upendo chantal josephine",
        "mukendi ilunga kasongo ngoy kabongo mbuyi kalala tshibangu mulumba mwamba banza kabeya lukusa bemba "
        "habimana niyonzima uwimana mukamana nsengiyumva hakizimana ndayishimiye otieno mwangi kamau maina kariuki "
        "njoroge wanjiru kenyatta odinga ruto kibaki moi ochieng omondi onyango achieng wafula okello opio "
        "ssemakula mushi massawe mwakyusa hassan juma mrema mollel phiri banda mwale tembo zulu mwanza deng garang "
        "kiir machar bol makuei",
        0.3,
    ),
    "south_africa": Region(
        80,
        "thabo sipho themba bongani sibusiso mandla jacob nelson cyril john johannes pieter jan willem david peter "
        "michael julius jabu tendai tatenda farai robert morgan tinashe andile lwazi siyabonga zweli fikile",
        "nomsa thandi nkosazana lindiwe precious grace mary maria johanna anna zanele lerato rutendo chipo winnie "
        "graca",
        "dlamini nkosi ndlovu khumalo mokoena sithole mahlangu mkhize zulu ngcobo mthembu botha vandermerwe "
        "pretorius venter nel smith naidoo pillay govender moyo ncube sibanda dube mpofu zuma sisulu tambo hadebe "
        "buthelezi khoza radebe molefe modise kruger jacobs williams",
        0.4,
    ),
    "brazil_lusophone": Region(
        300,
        "jose joao antonio francisco carlos paulo pedro lucas luiz luis marcos gabriel rafael daniel marcelo bruno "
        "eduardo felipe raimundo rodrigo manoel manuel mateus andre fernando fabio leonardo gustavo guilherme "
        "leandro tiago thiago anderson ricardo marcio jorge sebastiao alexandre roberto edson diego vitor sergio "
        "claudio matheus mario inacio flavio geraldo armando filipe domingos",
        "maria ana francisca antonia adriana juliana marcia fernanda patricia aline sandra camila amanda bruna "
        "jessica leticia julia luciana vanessa mariana gabriela vera vitoria larissa claudia beatriz luana rita "
        "sonia renata eliane josefa simone cristiane isabel marina isabella",
        "silva santos oliveira souza sousa rodrigues ferreira alves pereira lima gomes costa ribeiro martins "
        "carvalho almeida lopes soares fernandes vieira barbosa rocha dias nascimento andrade moreira nunes marques "
        "machado mendes freitas cardoso ramos goncalves santana teixeira araujo pinto correia moura cavalcanti "
        "campos cunha neves moraes batista borges castro monteiro miranda azevedo melo barros coelho neto filho "
        "junior lourenco",
        0.75,
        3,
    ),
    "hispanic": Region(
        480,
        "jose juan luis carlos jesus antonio miguel francisco pedro manuel jorge alejandro fernando rafael david "
        "daniel roberto ricardo javier eduardo sergio mario victor andres diego alberto angel raul oscar pablo "
        "ramon hector enrique julio cesar gustavo arturo guillermo armando hugo gabriel martin jaime felipe ruben "
        "alfredo marco ernesto gerardo ignacio nicolas santiago sebastian rodrigo leonardo joaquin ivan cristian "
        "salvador gonzalo domingo tomas alvaro nelson wilson hernan rolando emilio gilberto freddy edgar nestor",
        "maria ana guadalupe rosa carmen juana luz martha marta teresa margarita elena patricia isabel gloria laura "
        "adriana claudia silvia sandra alejandra andrea monica paula daniela gabriela veronica lucia sofia natalia "
        "carolina diana beatriz blanca angelica alicia josefina francisca cristina pilar dolores mercedes lourdes "
        "norma yolanda irma leticia elizabeth cecilia susana liliana marcela dina valentina camila victoria "
        "fernanda raquel",
        "garcia rodriguez martinez hernandez lopez gonzalez perez sanchez ramirez torres flores rivera gomez diaz "
        "cruz reyes morales ortiz gutierrez chavez ramos ruiz alvarez mendoza vasquez vazquez castillo jimenez "
        "moreno romero herrera medina aguilar vargas castro guzman mendez fernandez munoz salazar garza soto rojas "
        "delgado pena rios alvarado sandoval contreras valdez guerrero ortega estrada nunez suarez silva vega "
        "marquez molina dominguez cabrera acosta leon espinoza espinosa navarro campos juarez mejia quispe mamani "
        "huaman correa arce petro uribe santos duque macri pinera blanco sanz iglesias serrano gil marin domingo "
        "cortes ibarra fuentes carrillo paredes cardenas escobar zapata",
        0.7,
    ),
    "pacific_caribbean": Region(
        60,
        "jean joseph pierre ariel james peter john michael frank jeremiah andrew garry mia keith luc",
        "marie rose mary michel mia portia",
        "joseph jean pierre louis charles moise henry williams brown campbell smith johnson thompson oneill holness "
        "rowley",
        0.25,
    ),
    "patronymics": Region(
        190,
        "aleksandrovich sergeevich nikolaevich vladimirovich viktorovich ivanovich mikhailovich anatolyevich "
        "alexandrovich yurievich petrovich vasilyevich dmitrievich andreevich alekseevich borisovich igorevich "
        "olegovich pavlovich evgenievich leonidovich valentinovich gennadyevich grigorievich konstantinovich "
        "stepanovich fyodorovich vyacheslavovich valerievich stanislavovich eduardovich",
        "aleksandrovna sergeevna nikolaevna vladimirovna viktorovna ivanovna mikhailovna anatolyevna yurievna "
        "petrovna vasilyevna dmitrievna andreevna alekseevna borisovna pavlovna evgenievna leonidovna valentinovna "
        "grigorievna konstantinovna stepanovna valerievna",
        "oglu ogly",
        0.01,
    ),
    "germany": Region(
        98,
        "peter michael thomas andreas wolfgang klaus jurgen juergen gunter guenter stefan hans christian uwe werner "
        "horst frank dieter manfred martin jorg joerg heinz gerhard matthias alexander bernd markus helmut karl "
        "josef johannes franz walter sebastian daniel tobias florian lukas",
        "maria ursula monika petra elisabeth sabine renate helga karin brigitte ingrid erika andrea gisela claudia "
        "susanne gabriele christa anna julia katharina angela christine barbara heike stefanie nicole",
        "muller mueller schmidt schneider fischer weber meyer wagner becker schulz hoffmann schafer schaefer koch "
        "bauer richter klein wolf schroder schroeder neumann schwarz zimmermann braun kruger krueger hofmann "
        "hartmann lange schmitt werner schmitz krause meier lehmann schmid schulze maier kohler koehler herrmann "
        "konig koenig walter mayer huber kaiser fuchs peters lang scholz moller moeller weiss jung hahn gruber "
        "steiner moser pichler keller vogel friedrich gunther berger winkler frank roth beck lorenz baumann franke "
        "albrecht schuster simon",
        0.3,
    ),
    "france": Region(
        75,
        "jean michel pierre philippe alain patrick nicolas christophe daniel bernard eric laurent frederic stephane "
        "pascal sebastien thierry olivier david julien dominique francois jacques gerard andre claude marcel rene "
        "henri paul thomas alexandre antoine guillaume emmanuel",
        "marie nathalie isabelle sylvie catherine martine francoise christine monique valerie sandrine nicole "
        "stephanie sophie anne celine jacqueline chantal patricia brigitte julie aurelie laurence veronique camille "
        "jeanne",
        "martin bernard dubois thomas robert richard petit durand leroy moreau simon laurent lefebvre michel garcia "
        "david bertrand roux vincent fournier morel girard andre lefevre mercier dupont lambert bonnet francois "
        "martinez legrand garnier faure rousseau blanc guerin muller henry roussel nicolas perrin morin mathieu "
        "clement gauthier dumont lopez fontaine chevalier robin masson",
        0.22,
    ),
    "italy": Region(
        59,
        "giuseppe giovanni antonio mario luigi francesco angelo vincenzo pietro salvatore carlo franco domenico "
        "bruno paolo michele giorgio aldo sergio luciano marco andrea alessandro roberto stefano matteo lorenzo "
        "luca massimo claudio silvio davide fabio enrico",
        "maria anna giuseppina rosa angela giovanna teresa lucia carmela caterina francesca antonietta carla elena "
        "concetta rita margherita franca paola laura giulia chiara sara valentina alessandra silvia giorgia elisa "
        "federica",
        "rossi russo ferrari esposito bianchi romano colombo ricci marino greco bruno gallo conti luca costa "
        "giordano mancini rizzo lombardi moretti barbieri fontana santoro mariani rinaldi caruso ferrara galli "
        "martini leone longo gentile martinelli vitale lombardo serra coppola marchetti parisi villa conte ferri "
        "fabbri bianco marini grasso valentini messina",
        0.17,
    ),
    "poland": Region(
        40,
        "piotr krzysztof andrzej tomasz pawel jan michal marcin jakub adam marek stanislaw lukasz grzegorz mateusz "
        "wojciech mariusz dariusz zbigniew jerzy maciej rafal robert kamil jacek jaroslaw tadeusz donald lech "
        "radoslaw",
        "anna katarzyna maria malgorzata agnieszka barbara ewa krystyna magdalena elzbieta joanna aleksandra zofia "
        "monika teresa danuta natalia julia karolina marta beata dorota",
        "nowak kowalski kowalska wisniewski wisniewska wojcik kowalczyk kaminski kaminska lewandowski lewandowska "
        "zielinski zielinska szymanski szymanska wozniak dabrowski dabrowska kozlowski kozlowska mazur jankowski "
        "jankowska kwiatkowski wojciechowski krawczyk kaczmarek piotrowski grabowski zajac pawlowski michalski krol "
        "wieczorek jablonski wrobel nowakowski majewski olszewski stepien duda kaczynski malinowski jaworski "
        "adamczyk dudek nowicki pawlak gorski witkowski walczak sikora rutkowski tusk sikorski morawiecki",
        0.2,
    ),
    "czech_hungary_romania": Region(
        50,
        "jan jiri petr josef pavel martin jaroslav tomas miroslav zdenek vaclav milan michal peter jozef laszlo "
        "istvan jozsef janos zoltan sandor ferenc gabor attila tamas viktor ion gheorghe vasile constantin nicolae "
        "alexandru andrei mihai stefan ioan florin marian adrian cristian daniel marius ionut bogdan traian klaus",
        "jana marie eva hana anna lenka katerina lucie vera maria erzsebet katalin ilona zsuzsanna margit elena "
        "ioana andreea ana mihaela cristina daniela alina gabriela",
        "novak novakova svoboda svobodova novotny novotna dvorak dvorakova cerny prochazka kucera vesely horak "
        "nemec horvath horvathova kovac varga toth nagy kovacs szabo kiss molnar nemeth farkas balogh papp lakatos "
        "takacs juhasz popa popescu ionescu pop radu dumitru gheorghe stan stoica matei ciobanu rusu constantin "
        "marin lazar dinu vasile stanciu munteanu moldovan",
        0.25,
    ),
    "greece": Region(
        11,
        "georgios ioannis konstantinos dimitrios nikolaos panagiotis vasileios christos athanasios michail antonios "
        "evangelos spyridon alexandros giorgos yannis giannis kostas dimitris nikos panos vassilis thanasis "
        "michalis antonis vangelis spyros alexis stavros kyriakos andreas petros",
        "maria eleni aikaterini vasiliki sofia angeliki georgia dimitra konstantina paraskevi anna ioanna kyriaki "
        "despina katerina",
        "papadopoulos papadopoulou vlachos angelopoulos nikolaidis georgiou petridis athanasiadis dimitriadis "
        "papadakis panagiotopoulos papantoniou antoniou papageorgiou oikonomou makris dimitriou ioannou georgiadis "
        "karagiannis nikolaou papanikolaou pappas mitsotakis samaras",
        0.1,
    ),
    "nordic_dutch": Region(
        52,
        "lars anders johan erik per karl mikael jan peter hans bjorn thomas jens ole henrik soren morten niels mats "
        "magnus fredrik nils jonas olof jon kjell arne svein knut harald juha matti timo kari antti mikko johannes "
        "hendrik willem cornelis pieter jacobus gerrit kees piet wim mark marc luc daan sander bart dirk geert "
        "frans",
        "anna maria karin kristina eva elisabeth birgitta marie ingrid inger anne kirsten hanne mette lene "
        "margareta berit liv astrid tuula ritva johanna cornelia wilhelmina sanne anja marijke",
        "andersson johansson karlsson nilsson eriksson larsson olsson persson svensson gustafsson jensen nielsen "
        "hansen pedersen andersen christensen larsen sorensen rasmussen jorgensen petersen madsen kristensen olsen "
        "johansen kristiansen karlsen johnsen berg haugen hagen korhonen virtanen makinen nieminen makela "
        "hamalainen jong jansen vries bakker dijk visser janssen smit meijer boer mulder groot bos vos peters "
        "hendriks leeuwen dekker brouwer wit dijkstra smits graaf meer peeters maes jacobs mertens willems claes "
        "goossens wouters",
        0.3,
    ),
}

# Full forms that the press uses of one and the same person | what that person is called for short. A full form goes with every
# other word of its line, two short forms do not go together.
HYPOCORISTICS = """
lee li yi ri rhee |
park pak bak |
choi choe |
jung jeong chung |
cho jo |
kang gang |
yoo yu ryu |
lim rim im |
no noh roh |
young yong yeong |
hyun hyon hyeon |
sung song seong |
kyung kyong gyeong |
chul chol cheol |
yun yoon |
un eun |
zhang chang |
zhou chou chow |
zhao chao |
xu hsu |
xie hsieh |
cai tsai |
jiang chiang |
zhu chu |
deng teng |
song soong |
zheng cheng |
aleksandr alexander alexandr oleksandr aliaksandr aleksander olexandr | sasha sacha shura alik sashko oles alex
aleksandra alexandra oleksandra aliaksandra | sasha shura lesya olesya
aleksei alexei alexey aleksey alexej oleksiy oleksii oleksij aliaksei aleksiy | alyosha lyosha alesha olexa
anatoly anatoli anatoliy anatolii anatol anatolij | tolya tolik
andrei andrey andriy andrii andrej andrew andriej | andryusha andriyko
anastasia anastasiya nastassia anastasiia | nastya asya nastia
anna hanna ganna anne | anya nyura annushka hania anka ania
artem artyom artsiom artiom | tyoma tema
arkady arkadi arkadiy | arkasha
boris borys barys | borya
bohdan bogdan bahdan |
daniil danil danylo daniel danila | danya danik
daria darya dariya darja | dasha
denis denys dzianis |
dmitry dmitri dmitriy dmitrii dmytro dzmitry dimitri dimitry | dima mitya dimon
ekaterina yekaterina kateryna katsiaryna katerina catherine | katya katia katyusha
elena yelena olena alena helena | lena lenochka alyona
yelizaveta elizaveta elizabeth | liza lisa
evgeny yevgeny evgeni yevgeni evgenii evgeniy yevhen yauhen yevgeniy eugene evhen | zhenya yenya zhenia
evgenia yevgenia yevheniia evgeniya | zhenya
eduard edward edvard | edik
fyodor fedor fedir theodore fiodar | fedya
galina halyna galyna halina | galya
gennady gennadi gennadiy hennadiy henadz | gena
georgy georgi georgiy heorhiy heorhii george | zhora gosha
grigory grigori grigoriy hryhoriy hryhorii ryhor gregory | grisha hryts
igor ihor ihar | igoryok
ilya ilia illia illya | ilyusha
ivan ioann ian john | vanya ivanko vania
iosif josef joseph yosyp | osya
irina iryna irena irene | ira irochka
kirill kyrylo kiryl kiril cyril | kirya
konstantin kostiantyn kostyantyn kanstantsin constantine | kostya
kseniya ksenia oksana xenia aksana | ksyusha
larisa larysa | lara
lev leo leon lew | lyova
leonid leanid | lyonya lenya
lyudmila ludmila liudmila lyudmyla liudmyla | lyuda lyusya mila luda
lyubov liubov lubov | lyuba
maria mariya mary maryia mariia | masha manya marusya
maxim maksim maksym maxym | max maks
mikhail mykhailo michail mikhael michael mihail mykhaylo mikhaylo | misha mishka mykhas
nadezhda nadiya nadia nadiia | nadya
natalia natalya nataliya natallia nataliia natalie | natasha nata
nikolai nikolay mykola mikalai nicholas nikolaj nikolaus | kolya mykolka nick
nikita mykyta mikita |
oleg oleh aleh |
olga olha volha | olya
pavel pavlo pavle paul | pasha pavlik
petr pyotr petro piotr peter piatro petar | petya
roman raman | roma
semyon semen siamion simon | syoma
sergei sergey serhiy serhii siarhei serge sergej sergiy sergii serhij | seryozha serezha seryoga
sofia sofya sofiia sophia | sonya
stanislav stanislau stanislaw | stas slava
stepan styapan stephen | styopa
svetlana svitlana sviatlana | sveta lana
tatiana tatyana tetiana tetyana tatsiana | tanya
taras |
timofei timofey tymofiy timothy | tima
valentin valentyn valiantsin | valya
valentina valentyna | valya
valery valeri valeriy valerii valeryi | valera
vasily vasili vasiliy vasyl vasil basil | vasya
viktor victor viktar | vitya
viktoria victoria viktoriya viktoriia | vika
vitaly vitali vitaliy vitalii | vitalik
vladimir volodymyr uladzimir wladimir vladymyr volodimir wolodymyr | volodya vova vovka vlad
vladislav vladyslav uladzislau wladyslaw | vlad vladik slava
vyacheslav viacheslav viacheslau vjaceslav | slava
yaroslav iaroslav jaroslav jaroslaw yaraslau | slava yarik
yulia julia yuliya yuliia julija iuliia | yulya
yuri yury yuriy yurii iurii juri jurij yuryi george | yura yurko
zinaida zinayida | zina
wlodzimierz | wlodek
stanislaw | staszek stas
jan johannes | janek jas jasiek
jozef josef | jozek
andrzej | jedrek
aleksander | olek alek
tadeusz | tadek
jaroslaw | jarek
jerzy | jurek
krzysztof christopher | krzysiek krzys
kazimierz casimir | kazik
wojciech adalbert | wojtek
zbigniew | zbyszek
grzegorz gregory | grzesiek
piotr | piotrek
tomasz thomas | tomek
malgorzata margaret | gosia malgosia
katarzyna catherine | kasia
barbara | basia
agnieszka | aga
magdalena | magda
elzbieta elizabeth | ela
joanna | asia joasia
ewa eva |
francisco | paco pancho curro paquito kiko fran chico
jose josep joseph | pepe pep chepe pepito che
jose | chema joselu josema juanjo
ignacio inaki inigo | nacho
dolores | lola loli lolita
concepcion | concha conchita
mercedes | merche meche
jesus | chuy chus suso
eduardo | lalo edu
enrique henry | kike quique
guillermo william | memo guille billy
alberto | beto berto
roberto robert | beto rober
gilberto humberto norberto heriberto | beto
alejandro alexander | alex jandro ale
alejandra | ale
luis lluis louis | lucho
manuel emmanuel | manolo manu lolo
miguel mikel miquel michael | mike migue
rafael raphael | rafa
santiago jaime jacobo iago | santi chago yago
jorge jordi george | coque
juan joan | juancho juanito
juan | juanca juanjo juanma
luis | joselu pepelu
manuel | josema juanma
carlos charles karl | charly carlitos
gonzalo | gonza chalo
gregorio | goyo
hector | tito
antonio anthony antoni | tono toni tony
pedro peter pere | perico
pablo paul pau |
vicente vincent vicent | chente
felipe philip philippe | pipe
leonardo | leo
fernando ferran ferdinand | nando fer
francisca | paca paquita pancha
josefa josefina | pepa pepita
rosario | charo
teresa theresa | tere maite
isabel elizabeth | chabela isa chavela
guadalupe | lupe lupita
consuelo | chelo
encarnacion | encarna
pilar | pili
giuseppe joseph | beppe peppe pino peppino
giovanni john | gianni nanni vanni
luigi louis | gigi gino
francesco francis | franco ciccio
francesca | franca
domenico dominic | mimmo
salvatore | toto turi
lorenzo laurence | renzo enzo
vincenzo vincent | enzo cenzo
antonio | tonino totò nino
alessandro alexander | sandro ale
alessandra | sandra
stefano stephen |
eleonora | nora
bartolomeo | meo
giacomo james | mino
elisabetta elizabeth | betta lisa
margherita | rita
giuseppina | pina
johannes johann john | hans hannes johan hansi jan jo
joseph josef | sepp jupp beppo seppi
friedrich frederick frederik | fritz fred friedel
heinrich henry hendrik henrik | heinz heini hein
wilhelm william willem vilhelm | willi willy wim
karl carl charles | kalle
georg george | schorsch jorg
ludwig louis | lutz wiggerl
rudolf rudolph | rudi rolf
matthias matthew | matze hias
andreas andrew | andi andy anders
bernhard bernard | bernd berni
gerhard | gerd gert
konrad conrad | kurt conny
dietrich theodoric | dieter dirk
eberhard | ebi
michael | michel michi
maximilian | max
alexander | axel lex sander
sebastian | basti bastian
benedikt benedict | bene
christian | chris
nikolaus nicholas | klaus nick claus
ulrich | uli udo
siegfried | sigi
walter walther | walt
wolfgang | wolf
thomas | tom tommy
peter pieter petrus | piet
elisabeth elizabeth | lisbeth elsa else liesl bettina sissi
margarete margarethe margaret | grete gretel greta margit
katharina katherine | kathi kathe karin
ursula | uschi ulla
johanna joanna | hanna hanne
susanne susanna | susi
gertrud gertrude | trude
francois francis | fanfan
francoise | fanchon
philippe philip | phil
alexandre alexander | alex
frederic frederick | fred
dominique dominic | dom
stephane stephen etienne | steph
edouard edward | doudou
benoit benedict |
guillaume william |
jacques james |
antoine anthony | toinou
henri henry | riton
louis | loulou
madeleine | mado
elisabeth | babette lisette
genevieve | ginette
jacqueline | jackie
cornelis cornelius | kees cor cees
jacobus jacob | koos jaap sjaak cobus
johannes | joop hans jan johan
adrianus adriaan adrian | aad arie
antonius anthony | ton toon antoon
gerardus gerard | geert gerrit ger
hendrikus hendrik | henk rik
hubertus hubert | huub bert
lambertus albertus | bert
marinus | rinus
matheus mattheus | thijs theo
nicolaas | klaas nico
petrus pieter | piet peter
theodorus theodoor | theo dirk
wilhelmus willem | wim willy
franciscus | frans
laurentius | laurens lau
christiaan | chris
lars laurentius lauritz |
nils niels nicholas |
per peter peder petter | pelle
erik eric eirik | jerker
karl carl | kalle charlie
gustav gustaf | gosta
olaf olav olof | olle ole
jens johannes |
soren severin |
anders andreas |
bjorn | nalle
fredrik frederik | fredde
margareta margrethe margaret | greta
kristina christina kirsten kerstin | stina kia
birgitta brigitte | britta gitta
jorgen georg | jorn
mikael michael mikkel | micke
jose joseph | ze zeca zezinho
joao john | joca joaozinho
francisco | chico xico
antonio | tonho toninho toze
luiz luis | lula luisinho
eduardo | dudu edu duda
carlos | carlinhos cacá
roberto | beto
ricardo | kaka
paulo | paulinho
pedro | pedrinho
manuel manoel | manel mane
sebastiao sebastian | tiao
raimundo raymond | mundo
leonardo | leo
fernando | nando
rodrigo | digo
lourdes | lurdes
konstantinos constantine konstantine | kostas costas dinos
georgios george | giorgos yiorgos yorgos
ioannis john | yannis giannis yiannis yanis janis
dimitrios demetrios demetrius | dimitris mitsos
nikolaos nicholas | nikos nicos
panagiotis | panos takis notis
athanasios | thanasis nasos sakis thanos
evangelos | vangelis
alexandros alexander | alekos alexis
anastasios | tasos
antonios anthony | antonis
apostolos | tolis lakis
charalambos charalampos haralambos | babis haris charis lambis
christos | kitsos
emmanouil emmanuel | manolis manos
eleftherios | lefteris
efstathios | stathis
grigorios gregory | grigoris
ilias elias |
kyriakos | kikis
michail michael | michalis mihalis
petros peter |
pavlos paul |
spyridon | spyros spiros
stavros |
stylianos | stelios
theodoros theodore | thodoris
vasileios vasilios basil | vasilis vassilis
aikaterini catherine | katerina
eleni helen | lena
dimitra |
ioanna joanna | yanna
konstantina | dina ntina
panagiota | giota
paraskevi | voula evi vivi
vasiliki | vaso vicky
mikheil michael mikhail | misha miho mikho
giorgi george georgi | gia gio goga
nikoloz nicholas | nika niko
aleksandre alexander | sandro aleko
davit david | dato datuna
ioseb joseph iosif | soso
levan | leo
vakhtang | vato
zurab | zura zaza
irakli heraclius | ika
konstantine constantine | kote kakha
tamar tamara | tako tamuna
ketevan | keti keto
ekaterine catherine | eka
grigol gregory | gia
hovhannes ivan johannes | hovik onik
karapet | karo
hakob jacob | hagop
gevork gevorg kevork george |
nikol nikoghayos | nikolay
benjamin binyamin | bibi benny beni
yitzhak isaac itzhak izhak yitzchak | itzik ike
moshe moses | moishe moshik
yosef joseph yossef josef | yossi yosi
yaakov jacob yaacov yakov jakob | kobi yanki koby
avraham abraham avram | avi abe avrum
shlomo solomon | shloimi
shimon simon | shimi
shmuel samuel | shmulik sam
yehoshua joshua | shuki josh
yehuda judah | yudi
david davide | dudi dudu
daniel | dani danny
eliyahu elijah elias | eli
eliezer eleazar | eli lazer
mordechai mordecai | motti moti
menachem | mendi meni
rafael raphael | rafi
yisrael israel | srulik
yonatan jonathan | yoni jon
nathan natan netanel nathaniel | nati
gavriel gabriel | gabi
michael mikhael | miki
refael | rafi
reuven reuben | ruvi
zeev ze'ev | wolf
chaim haim hayim |
pinchas pinhas | pini
tzipora zipporah | tzipi
rachel rahel | racheli
miriam maryam | miri
sarah sara | sarit
esther ester | esti
rivka rebecca |
istvan stephen | pista isti
janos john | jancsi jani
jozsef joseph | joska jozsi
ferenc francis | feri
laszlo ladislaus | laci
gyorgy george | gyuri
sandor alexander | sanyi
mihaly michael | misi
miklos nicholas | miki
imre emeric |
karoly charles | karcsi
lajos louis | lali
pal paul | pali
peter | peti
tamas thomas | tomi
zoltan | zoli
tibor | tibi
gabor gabriel | gabi
andras andrew | bandi andris
erzsebet elizabeth | erzsi bozsi zsoka
katalin catherine | kati kata
ilona helen | ica ili
ioan john ion | ionel nelu ionut
gheorghe george | gigi ghita
nicolae nicholas | nicu nicusor nae
constantin constantine | costel costica dinu titi
vasile basil | vasilica sile
mihai michael mihail | misu
alexandru alexander | alecu sandu alex
stefan stephen | fane
dumitru demetrius | mitica
grigore gregory |
teodor theodore | doru
vasilica |
elena helen | ileana lenuta
ecaterina catherine | catinca
josef joseph | pepa pepik
jan john | honza jenda
jiri george | jirka jura
frantisek francis | franta fanda
vaclav wenceslas | vasek venca
jaroslav | jarda slavek
miroslav | mirek
ladislav | lada
zdenek | zdenda
karel charles | kaja
tomas thomas | tom
michal michael |
stanislav | standa
vojtech adalbert | vojta
bohumil | bohous
antonin anthony | tonda
katerina catherine | katka
alzbeta elizabeth | bozena betka
jana joanna | janca
milos miloslav | milda
aleksandar alexander | aca sasa aco
dragan | gagi
ivan | ivica iva
josip joseph jozo | joso joza bepo
franjo francis |
stjepan stephen stipe | stef
jovan john | joca
djordje george | djole djoka
mihailo mihajlo michael | misa
nikola nicholas | nidzo
petar peter | pero pera
slobodan | sloba boban
vladimir | vlado vlada
mehmed mehmet |
ismail | isma
suleyman sulejman | sule
mustafa | mujo
mohammed muhammad mohamed mohammad mohamad muhammed muhamed mohamud | mo moh mohd md
abdullah abdallah abdulla |
ibrahim ebrahim | ibo
yusuf youssef yousef yousuf |
isa issa eissa |
musa moussa mousa |
muhammadu mohammed | mamman
abubakar aboubacar abubakr | habu
recep rajab |
selahattin salahuddin salahaddin | selo
ekaterini | katerina
masoud massoud mesud |
""".strip().splitlines()

# How Latin letters may have been written in another script before they were romanised, the likeliest first; `^` begins, `$` ends
# a word, `#` is no letter. Used to guess words to ask for, never as an answer.
ARABIC_SPELLINGS = """
sh ش|sch ش|kh خ|gh غ|th ث ذ|dh ذ ض|ch تش چ|ck ك|ph ف|ou و|oo و|ee ي|ei ي|ai اي ي|ay اي ي|aa ا|ia يا|iya ية يا
eh$ ه ة|ah$ ة ه ا|a$ ا ة ى|e$ # ي|i$ ي|y$ ي|o$ و|^a أ ا ع|^i إ ا ع|^e إ ا|^o أو ع|^u أو ع|^ou أو ع|a # ا ع
e # ي|i ي #|o و #|u و #|y ي|b ب|c ك س|d د ض|f ف|g ج غ|h ه ح|j ج|k ك|l ل|m م|n ن|p ب|q ق|r ر|s س ص|t ت ط|v ف|w و
x كس|z ز ظ
""".strip()
CYRILLIC_SPELLINGS = """
sch ш щ|sh ш|kh х|zh ж|ch ч х|ts ц|tz ц|th т|ph ф|ck к|oo у|ee и|ea и|ou у|ya я|yu ю|yo ё|ia ия я|ie и|ei ей ай
ai ай|ay эй ай|ey ей и|ow оу ау|ew ью|qu кв|gh г|^e э е|^j дж й ж|^ye е|e$ # е|y$ и ий|i$ и й|a а|b б|c к с|d д
e е э|f ф|g г|h х г|i и|j й дж ж|k к|l л ль|m м|n н|o о|p п|q к|r р|s с з|t т|u у ю|v в|w в у|x кс|y и й|z з ц
ck к|ll лл л|nn нн н|ss сс с|tt тт т|rr рр р|mm мм м|ff фф ф|pp пп п
""".strip()
