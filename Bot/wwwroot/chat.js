'use strict';

(() => {
  const box = document.getElementById('chat');
  const failed = document.getElementById('chat-failed');
  const english = box.dataset.language.startsWith('en');
  const domain = new URL('v3/directline', document.baseURI).href;
  const storageKey = 'hanyang-conversation';

  const remembered = () => {
    try { return JSON.parse(sessionStorage.getItem(storageKey)); } catch { return null; }
  };
  const remember = conversation => {
    try { sessionStorage.setItem(storageKey, JSON.stringify(conversation)); } catch { /* a private window: the conversation ends with the page */ }
  };

  const ask = async (path, token) => {
    const response = await fetch(`${domain}/${path}`, { method: 'POST', headers: token ? { Authorization: `Bearer ${token}` } : {} });
    return response.ok ? response.json() : null;
  };

  // The conversation of this tab goes on, also after a reload or a restart of the server; else a new one begins.
  const connect = async () => {
    const earlier = remembered();
    const resumed = earlier && await ask('tokens/refresh', earlier.token);
    const granted = resumed || await ask('tokens/generate');
    if (!granted) throw new Error('no token');
    const known = resumed && earlier.started;
    return WebChat.createDirectLine({
      domain,
      token: granted.token,
      ...(known ? { conversationId: granted.conversationId } : {}),
      conversationStartProperties: { locale: english ? 'en-US' : 'zh-CN' },
    });
  };

  const look = {
    primaryFont: getComputedStyle(document.body).fontFamily,
    accent: '#1d4f91',
    subtle: '#57606a',
    backgroundColor: '#fff',
    botAvatarInitials: box.dataset.bot,
    botAvatarBackgroundColor: '#1d4f91',
    userAvatarInitials: '',
    avatarSize: 36,
    bubbleBackground: '#f6f4f1',
    bubbleBorderColor: '#e3e1de',
    bubbleBorderRadius: 12,
    bubbleMaxWidth: 560,
    bubbleMinHeight: 36,
    bubbleFromUserBackground: '#eaf1fb',
    bubbleFromUserBorderColor: '#c9d8ee',
    bubbleFromUserBorderRadius: 12,
    suggestedActionLayout: 'flow',
    suggestedActionBackgroundColor: '#fff',
    suggestedActionBorderColor: '#1d4f91',
    suggestedActionBorderRadius: 18,
    suggestedActionTextColor: '#153a6b',
    suggestedActionHeight: 36,
    sendBoxTextWrap: true,
    sendBoxHeight: 48,
    sendBoxBorderTop: 'solid 1px #e3e1de',
    hideUploadButton: true,
    hideEmojiButton: true,
    timestampFormat: 'relative',
    markdownExternalLinkIconImage: undefined,
  };

  connect().then(directLine => {
    directLine.connectionStatus$.subscribe(status => {
      if (status === 2) remember({ token: directLine.token, started: true });
    });
    addEventListener('pagehide', () => { if (directLine.conversationId) remember({ token: directLine.token, started: true }); });
    WebChat.renderWebChat({
      directLine,
      locale: english ? 'en-US' : 'zh-CN',
      nonce: box.dataset.nonce,
      styleOptions: look,
      overrideLocalizedStrings: { TEXT_INPUT_PLACEHOLDER: box.dataset.placeholder },
    }, box);
  }).catch(() => {
    failed.hidden = false;
  });
})();
