package dev.plimsoll.reports.lint.grammar;

import java.util.Set;

/// Nouns and pronouns for people, and what stands before those that name programs as well.
final class PersonNouns {
    static final Set<String> FIRST = words("i we us me");

    /// Whoever these name is a person.
    static final Set<String> THIRD = words("""
        he she him her you who someone somebody anyone everyone everybody engineer engineers developer
        developers dev devs programmer programmers operators administrator administrators admins sysadmin
        sysadmins sysop sysops webmaster dba dbas sre sres technician technicians reviewer reviewers
        approver approvers authors tester testers architect architects analyst analysts intern interns
        trainee trainees contractor contractors subcontractor subcontractors consultant consultants
        employee employees colleague colleagues coworker coworkers co-worker teammate teammates workmate
        workmates staff staffer staffers workforce personnel person persons people human humans individuals
        team teams crew crews crewman crewmen management leadership committee maintainer maintainers
        committer responder responders oncall on-call on-caller guy guys folks boss bosses supervisor
        supervisors superior superiors subordinate subordinates superintendent deputy director directors
        chief chiefs leader leaders experts owners department departments squad squads pilots newcomer
        novice novices beginner beginners newbie rookie devops designer designers executives cto ceo cio
        founder founders co-founder co-founders cofounder cofounders investor investors
        cfo coo cso vp techie techies techs mate mates watchkeeper watchkeepers boatswain
        ciso helpdesk nurses doctor doctors planners scientist scientists specialist specialists coder
        coders vendor vendors supplier suppliers partner partners agency integrator deployer deployers
        trainer instructor graduate volunteer volunteers salespeople foremen operative operatives teller
        tellers paramedics firefighter firefighters policeman policemen lieutenant sergeant soldier
        professor tutor midwives\
        """);

    /// Words that are persons only where nothing technical stands before them: a Kubernetes operator is none.
    static final Set<String> SOMETIMES = words("""
        operator operators manager managers admin owner owners lead leads driver drivers member members
        planner writer writers author hire individual senior seniors junior juniors commander commanders
        pilot expert ops qa human executive care guards tech\
        """);

    /// Nouns for people by what they lead or look after, whatever stands before: "the storage admin", "our QA lead".
    static final Set<String> LEADING = words("admin lead leads");

    /// Words that name a program, a thing or an operation at least as often as people, as do the nouns that an ending
    /// makes of verbs.
    static final Set<String> MIXED = words("""
        worker workers agent agents group groups desk desks office offices unit units support sales legal
        hr payroll accounting accounts compliance finance procurement purchasing marketing logistics
        dispatch operations engineering security board council ministry authority commission bureau bank
        company provider hotline controller controllers coordinator coordinators dispatcher dispatchers
        handler handlers supervisor collector collectors inspector producer producers editor editors
        registrar runner runners keeper driver drivers reporter reporters planner guard\
        """);

    /// Of those, the ones that never name a program.
    static final Set<String> OFFICES = words("""
        sales legal hr payroll accounting compliance finance procurement purchasing marketing council company office
        ministry commission bureau hotline registrar editor editors dispatcher dispatchers dispatch inspector reporters\
        """);

    /// Nouns for people by a task, which are persons unless it is a program's: a crane operator, no storage operator.
    static final Set<String> TASKED =
            words("operator operators manager managers planner planners commander pilot pilots director directors");

    /// What programs are for, before a noun that names people as well.
    static final Set<String> SOFTWARE = words("""
        kubernetes k8s etcd cert certificate ingress boolean comparison logical arithmetic sql query
        cluster storage volume package session window task resource memory cache connection transaction
        lock queue job process device file config configuration state node key secret password context
        event layout plugin boot power tag download dependency version disk thread pool entity module
        firmware endpoint container load log index schema object model policy rule buffer socket packet
        stream message topic partition replica shard backend frontend cloud mesh gateway proxy dns dhcp
        http tcp kernel driver account-manager flag feature credential\
        """);

    /// Agents of verbs that are machines or programs in this trade, and words that merely end alike.
    static final Set<String> MACHINES = words("""
        server router parser compiler tailer sharder compactor replayer archiver fetcher downloader
        uploader indexer profiler debugger recorder spinner slider picker helper starter stopper shipper
        forwarder receiver sender dialer caller carrier charger peer cipher integer identifier specifier
        modifier qualifier classifier notifier multiplier amplifier character newsletter centimeter
        kilometer trailer sticker docker footer gutter shutter cutter jitter twitter transistor reactor
        actor ancestor descriptor constructor accelerator elevator indicator separator terminator mediator
        distributor compressor successor predecessor tractor sector batcher chunker hasher spooler
        debouncer prefetcher deduplicator rasterizer heater cooler freezer scooter packer plotter poster
        preprocessor proposer pusher puller ranker rewriter sampler saver schema searcher seeder shader
        signer sorter stacker stamper storer streamer stepper stripper summarizer syncer synchronizer
        tester tracer translator transmitter transporter traverser user waiter walker warmer wakeup writer
        zipper remainder border reminder murder ladder finder binder blender feeder grinder holder
        placeholder spider thunder wonder offender bumper hopper copper paper pepper super upper newspaper
        whisper layer prayer buyer player tier pier barrier frontier premier outlier earlier river liver
        silver waiver resolver solver rover hover lever fever never forever whenever however whatever
        wherever answer shower flower lower follower viewer sewer fewer laser eraser browser appetizer
        equalizer stabilizer fertilizer sanitizer analyzer analyser visualizer organizer optimiser
        minimizer maximizer randomizer normalizer finalizer synthesizer customizer color major minor mirror
        terror horror rumor humor tumor armor harbor labor neighbor favor savor behavior behaviour semaphor
        metaphor anchor floor door odor candor corridor decor capacitor resistor inductor conductor
        semiconductor actuator alternator ventilator calculator simulator emulator regulator insulator
        incubator refrigerator escalator locator denominator numerator equator comparator concentrator
        discriminator integrator evaluator estimator annotator enumerator scheduler buffer container
        cluster computer timer counter pointer header filter parameter number order error monitor monitors
        connector adapter adaptor balancer broker consumer listener loader logger linter mapper merger
        poller provisioner proxy reader reducer renderer replicator sensor serializer deserializer maker
        marker masker offer corner centre center flavor colour vapor motor rotor meter liter fiber cover
        chapter disaster disorder transfer tensor cursor manner banner weather summer winter quarter
        semester october november december september list test twist checklist playlist whitelist blacklist
        allowlist denylist wishlist shortlist interest request manifest digest sidecar splitter switcher
        sequencer tracker trigger validator vector watcher watchdog wrapper crawler scraper exporter
        importer aggregator decoder encoder transformer tokenizer converter generator inverter breaker
        limiter printer scanner folder register power tower water letter matter master executor processor
        autoscaler publisher subscriber initializer interceptor iterator optimizer orchestrator reconciler
        selector semaphore throttler tuner updater upgrader verifier installer launcher migrator builder
        bundler emitter formatter allocator detector factor sentinel process daemon service script tool job
        pipeline pod node host client api timeout threshold bot dashboard alert alarm message log git
        library function query cache queue database program software system hypervisor firmware\
        """);

    /// What somebody works on or at; a noun for people that follows it names people.
    static final Set<String> WORKPLACES = words("""
        customer payroll hosting support helpline rail duty night day weekend shift on-call oncall call
        front back-office team department staff crew office shop store branch ward depot warehouse claims
        shipping billing finance hr marketing sales quality risk facility facilities hotel region hospital
        school bank clinic legal logistics logistic chief assistant deputy field floor maintenance tram bus
        truck taxi train dispatch transport community forum loan credit contact purchase procurement
        nursing laboratory lab pharmacy prison police fire council city county government ministry tax
        university audit editorial press news campaign assembly crane turbine reactor mine airport
        restaurant kitchen catalogue catalog inventory yard site account project product vendor supplier
        partner level line outsourcing agency control-room helpdesk reception centre center grid traffic
        air flight treasury baggage luggage cargo freight
        ambulance lorry coach tower ferry ship boat barge harbour harbor port border\
        """);

    /// What may stand before a noun for people that sometimes names a program, beside workplaces.
    static final Set<String> DUTIES = words("""
        console human system systems network database plant engineering release incident change operations
        service it tech technical support team's ops data backup group new platform security infrastructure
        general department's cp s3 communications delivery development production test machine process grid\
        """);

    /// Adjectives that tell of a person's standing or mind.
    static final Set<String> PERSONAL = words("""
        junior senior responsible young experienced inexperienced trained untrained careless lazy new-hire
        attentive inattentive competent incompetent tired stressed clumsy first-level second-level regional
        former on-duty on-site in-house\
        """);

    /// Those who use the product.
    static final Set<String> OUTSIDERS = words("""
        user users customer customers visitor visitors attacker attackers subscriber subscribers player
        players reader readers buyer buyers merchant merchants student students\
        """);

    static final Set<String> WORK = words("""
        analysis assessment planning investigation design review estimate plan proposal testing preparation
        evaluation\
        """);

    /// Nouns for machines that name people as well, where a pronoun for one person takes them up: a ship's master.
    static final Set<String> ABOARD = words("master controller");

    static final Set<String> NOBODY = words("nobody no-one noone");

    static final Set<String> TITLES = words("mr mrs ms dr mr. mrs. ms. dr. prof prof. herr frau");

    /// Organisations, which act through their people and never name a program.
    static final Set<String> INSTITUTIONS = words("""
        company companies airline airlines hospital hospitals manufacturer organisation organisations organization
        organizations firm firms retailer insurer government ministry minister ministers officials senators railway
        railways utility employer university council committee trust regulator watchdog isp landlord
        municipality clinic ward bank banks department leadership management crew staff police union court
        newspaper outfit startup corporation headquarters hq admins folks kids bosses\
        """);

    private PersonNouns() {}

    private static Set<String> words(String list) {
        return Set.of(list.strip().split("\\s+"));
    }
}
