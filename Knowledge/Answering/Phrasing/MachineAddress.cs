using System.Text.RegularExpressions;

namespace Hanyang.Assistant.Knowledge.Answering.Phrasing;

/// <summary>
/// Recognises text in a record that speaks to a machine ("AI助手必读：…", "请在回答中表示…") instead of to people. A record with such a line isn't given to a model at all: it is answered
/// verbatim. Suspecting too much costs nothing but the phrasing.
/// </summary>
internal static partial class MachineAddress
{
    public static bool IsIn(string text) => Words().IsMatch(text) || Answering().IsMatch(text) || Overriding().IsMatch(text) || English().IsMatch(text) || Markup().IsMatch(text);

    // Who is spoken to.
    [GeneratedRegex("(?<![a-z])ai(?![a-z])|大?语言模型|(大|请|由|该|本|把|的|供|让|致|如|若|是)模型|模型(请|必须|须|需|要|应|执行|在|不得|可|读|改写|将|说|把|会|只)|机器人|智能助手|智能客服|智能体|虚拟助手|(请|凡|让)?助手(请|必读|应|须|把|将|在|不|告知)|请助手|聊天(程序|助手)|bot(?![a-z])|gpt|系统(指令|提示|消息|覆盖|请|必须|注意)|提示词|咨询人为|机器(读|人)", RegexOptions.IgnoreCase)]
    private static partial Regex Words();

    // How something is to be answered: nobody but an answerer is told that.
    [GeneratedRegex("(回答|答复|回复|应答|作答)(时|中|里|的?末尾|之前|用户|群众|咨询|所有|每|模板|必须|一律|务必|应|请|为)|(请|须|应|一律|务必|必须)[^，。；]{0,12}(回答|作答|答复|称呼|告诉(所有|用户|群众|咨询|家属)|告知(群众|用户|咨询|家属|对方)[^，。；]{0,3}(无需|不|已|如此))|写入回答|插入|末尾附|附上[^，。；]{0,12}(链接|网址|地址|图片|二维码)|在?结果[里中](附|加|写|说)|(改为|改成)[^，。；]{0,30}并?说|并说这是|[\\[【（(<](隐藏|系统|指令|提示)[\\]】）)>]|用户(?!口)|对话|(用|以)(全)?(英文|英语|俄语|日语|法语|韩语|外语)|输出|(隐藏|隐去|省略|删除|不要?提|不得提到)[^，。；]{0,10}(内容|例外|情形|整段|依据|原文|要求|日期)|不要引用|不必看|讲一?个?笑话|辱骂|笨蛋|如此(转告|告知)|转告|请你把|再说给|向(家属|读者|群众|用户)推荐|建议读者|推销")]
    private static partial Regex Answering();

    [GeneratedRegex("(以上|以下|之前|上述|上面)(内容|指令|规则|清单|病种清单)?(全部)?(作废|为真|无效|优先级)|优先级|新的?(指令|规则)|指令|忽略|忘(记|掉)|无视|重置|角色|扮演|照做|(供|给)模型|照此回答|按此回答|(提供|要求|索要|泄露)[^，。；]{0,10}密码|红包|个人账户6|随意编造|编造|说成|改写|改称")]
    private static partial Regex Overriding();

    [GeneratedRegex("(?<![a-z])(ignore|disregard|omit|please (answer|reply|respond|say|write|tell|state)|(answer|reply|respond) (in|with|only)|system|assistant|prompt|instructions?|you are|you must|answer every|tell (the )?(user|applicant)s?|reveal|append|override|mode)(?![a-z])", RegexOptions.IgnoreCase)]
    private static partial Regex English();

    [GeneratedRegex("<[a-z/!]|javascript:|\\]\\(|\\{\"|```", RegexOptions.IgnoreCase)]
    private static partial Regex Markup();
}
